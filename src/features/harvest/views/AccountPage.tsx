import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Disks } from '#ui/Disks.tsx'
import type { Frame } from '#ui/frame.ts'
import { HiddenNote } from '#ui/HiddenNote.tsx'
import { ReportLink } from '#ui/ReportLink.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { A } from '../words-account.ts'
import { AccountBody, type AccountParts } from './AccountBody.tsx'
import { AddItem, type Adding } from './AddItem.tsx'

interface Props extends AccountParts {
  frame: Frame
  /** Of its circle; else a visitor. */
  inside: boolean
  tends: boolean
  /** When it is, in words. */
  when: string
  where: string
  adding: Adding | null
  remark?: string
}

/** `/bijeenkomsten/:id/verslag`: the report, to read. */
export function AccountPage(props: Props) {
  const { frame, gathering, inside } = props
  const title = A[frame.lang].title(gathering.title)
  if (inside)
    return (
      <AppPage frame={frame} title={title}>
        <Whole {...props} />
      </AppPage>
    )
  return (
    <SitePage frame={frame} title={title} column>
      <Whole {...props} />
    </SitePage>
  )
}

function Whole(props: Props) {
  const { frame, gathering, account, inside, tends, adding } = props
  const { lang } = frame
  const t = A[lang]
  return (
    <div class="stack gap-6 account">
      <p class="crumb">
        <TextLink href={gathering.href} lead="arrow-left">
          {t.back}
        </TextLink>
      </p>
      <Notes {...props} />
      <header class="panel panel--fill account__top hue hue--harvest">
        <Disks kind="next" hues={['meet']} />
        <p class="small strong">
          {t.account}, {props.when}
          {props.where && `, ${props.where}`}
        </p>
        <h1>{gathering.title}</h1>
        {gathering.theme && <p class="lead">{gathering.theme}</p>}
        {account && (
          <p class="cluster">
            {tends && !frame.resting && (
              <ButtonLink href={`${gathering.href}/verslag/schrijven`} icon="pencil">
                {t.write}
              </ButtonLink>
            )}
            <Button type="button" kind="quiet" lead="printer" data-print>
              {t.print}
            </Button>
          </p>
        )}
      </header>
      <AccountBody {...props} lang={lang} />
      {adding && !frame.resting && <AddItem lang={lang} {...adding} />}
      {inside && account?.publishedAt && !tends && (
        <ReportLink lang={lang} thing={{ kind: 'account', id: account.id }} />
      )}
    </div>
  )
}

function Notes({ frame, gathering, account, tends, remark }: Props) {
  const { lang, me } = frame
  const t = A[lang]
  return (
    <>
      {remark && (
        <Alert tone="success" live>
          {remark}
        </Alert>
      )}
      {account?.hidden && (
        <HiddenNote
          lang={lang}
          thing={{ kind: 'account', id: account.id }}
          reason={account.hidden}
          mine={(account.publishedBy ?? account.begunBy) === me?.id}
        />
      )}
      {tends && account && !account.publishedAt && <Alert>{t.forHosts}</Alert>}
      {!account &&
        (gathering.startsAt <= new Date() ? (
          <Alert title={t.comingTitle}>{t.comingLead}</Alert>
        ) : (
          <Alert title={t.laterTitle}>{t.laterLead}</Alert>
        ))}
    </>
  )
}
