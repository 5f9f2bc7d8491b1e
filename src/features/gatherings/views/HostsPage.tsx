import { memberHref } from '#features/members/queries.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Person } from '#ui/Person.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Gathering } from '../queries-gathering.ts'
import { H } from '../words-hosts.ts'

interface Props {
  frame: Frame
  gathering: Gathering
  /** The name that was looked for. */
  typed: string
  found: { id: string; name: string }[]
  problem?: string
}

/** `/bijeenkomsten/:id/gastheren`: who receives people, and who could. */
export function HostsPage({ frame, gathering, typed, found, problem }: Props) {
  const { lang } = frame
  const t = H[lang]
  const here = `/bijeenkomsten/${gathering.id}/gastheren`
  return (
    <AppPage frame={frame} title={t.hostsTitle} head={{ title: t.hostsTitle, lead: t.hostsLead }}>
      <div class="stack gap-6 narrow">
        <p>
          <TextLink href={gathering.href} lead="arrow-left">
            {gathering.title}
          </TextLink>
        </p>
        <ErrorSummary lang={lang} errors={problem ? [{ message: problem }] : []} />
        <ul class="rows">
          {gathering.hosts.map((one) => (
            <li class="cluster between nowrap">
              <Person {...one} href={memberHref(gathering.circle, one)} />
              {gathering.hosts.length > 1 && (
                <Form action={`${here}/weg`} class="contents">
                  <input type="hidden" name="persoon" value={one.id} />
                  <IconButton icon="x" label={t.hostRemove(one.name)} />
                </Form>
              )}
            </li>
          ))}
        </ul>
        <section class="stack gap-5" aria-labelledby="h-erbij">
          <h2 id="h-erbij">{t.findHost}</h2>
          <Form action={here} method="get" label={t.findHost} class="stack gap-4">
            <TextField
              lang={lang}
              name="wie"
              type="search"
              label={t.findHostHint}
              value={typed}
              required={false}
              maxLength={80}
            />
            <div>
              <Button kind="quiet">{t.find}</Button>
            </div>
          </Form>
          {typed && found.length === 0 && <p class="muted">{t.nobodyFound(typed)}</p>}
          <ul class="rows">
            {found.map((one) => (
              <li class="cluster between">
                <Person id={one.id} name={one.name} photo={null} size={3} />
                {gathering.hosts.some(({ id }) => id === one.id) ? (
                  <span class="small muted">{t.isHost}</span>
                ) : (
                  <Form action={here} class="contents">
                    <input type="hidden" name="persoon" value={one.id} />
                    <Button size="small" aria-label={t.askHost(one.name)}>
                      {t.ask}
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </AppPage>
  )
}
