import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import type { Typed } from '#kit/forms/read.ts'
import type { Lang } from '#kit/i18n.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { Panel } from '#ui/Panel.tsx'
import type { Section } from '../queries-account.ts'
import { A } from '../words-account.ts'
import { SectionFields } from './SectionFields.tsx'

interface Props {
  frame: Frame
  gathering: Gathering
  /** As it stands now. */
  theirs: Section
  typed: Typed
  askable: { id: string; name: string }[]
  action: string
}

/** Two wrote in the same section: both texts side by side, to be made one. */
export function ConflictPage({ frame, gathering, theirs, typed, askable, action }: Props) {
  const { lang } = frame
  const t = A[lang]
  return (
    <AppPage frame={frame} title={t.conflictTitle} head={{ title: t.conflictTitle }}>
      <div class="stack gap-6">
        <Alert tone="danger" live>
          {t.conflictLead(theirs.changedBy)}
        </Alert>
        <div class="split cols-half">
          <Panel labelledby="h-hunne" class="stack gap-4">
            <h2 id="h-hunne">{t.theirs}</h2>
            <Theirs lang={lang} section={theirs} />
            <ButtonLink kind="quiet" href={`${gathering.href}/verslag/schrijven#deel-${theirs.id}`}>
              {t.keepTheirs}
            </ButtonLink>
          </Panel>
          <Panel labelledby="h-jouwe" class="stack gap-4">
            <h2 id="h-jouwe">{t.yours}</h2>
            <Form action={action} guard label={t.yours}>
              <input type="hidden" name="versie" value={theirs.version} />
              <SectionFields {...{ lang, askable, typed }} id={theirs.id} kind={theirs.kind} errors={{}} />
              <div>
                <Button name="doe" value="bewaar" icon="check">
                  {t.saveMerged}
                </Button>
              </div>
            </Form>
          </Panel>
        </div>
      </div>
    </AppPage>
  )
}

// As it was typed, so that pieces of it can be taken over.
function Theirs({ lang, section }: { lang: Lang; section: Section }) {
  const t = A[lang]
  const facts = [
    [t.sectionTitle, section.title],
    [t.sectionPresenter, section.presenter],
    [t.sectionBody, section.body],
    [t.askWho, section.ask?.name ?? ''],
    [t.sectionLink, section.link],
  ].filter(([, value]) => value)
  return (
    <dl class="stack gap-3">
      {facts.map(([name, value]) => (
        <div>
          <dt class="small muted">{name}</dt>
          <dd class="as-typed">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
