import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Form } from '#ui/Form.tsx'
import { Panel } from '#ui/Panel.tsx'
import type { Account } from '../queries-account.ts'
import { A } from '../words-account.ts'

interface Props {
  lang: Lang
  account: Account
  base: string
  /** The gathering is everyone's, so its report may be too. */
  mayOpen: boolean
}

/** Who may read the report: nobody else yet, the circle, or everyone. */
export function Publishing({ lang, account, base, mayOpen }: Props) {
  const t = A[lang]
  const { publishedAt, openTo } = account
  return (
    <Panel kind="soft" labelledby="h-lezen" id="lezen" class="stack gap-4">
      <h2 id="h-lezen">{t.publishTitle}</h2>
      <p>{publishedAt ? t.published[openTo] : t.notYet}</p>
      {!publishedAt && <p class="muted">{t.publishLead}</p>}
      {mayOpen && openTo === 'circle' && <p class="muted">{t.publishPublicLead}</p>}
      <div class="cluster">
        {(!publishedAt || openTo === 'public') && (
          <Form action={`${base}/bekend`} class="contents" label={t.publishCircle}>
            <input type="hidden" name="voor" value="kring" />
            {publishedAt ? (
              <Button kind="quiet">{t.onlyCircle}</Button>
            ) : (
              <Button icon="send">{t.publishCircle}</Button>
            )}
          </Form>
        )}
        {mayOpen && (!publishedAt || openTo === 'circle') && (
          <Form action={`${base}/bekend`} class="contents" label={t.publishPublic}>
            <input type="hidden" name="voor" value="iedereen" />
            <Button kind="quiet">{t.publishPublic}</Button>
          </Form>
        )}
        {publishedAt && (
          <Form action={`${base}/terug`} class="contents" label={t.takeBack}>
            <Button kind="quiet" lead="undo-2">
              {t.takeBack}
            </Button>
          </Form>
        )}
      </div>
    </Panel>
  )
}
