import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { W } from '../words.ts'

/** Leads to what was said on a day. */
export function JumpForm({ lang, href }: { lang: Lang; href: string }) {
  const t = W[lang]
  return (
    <details class="menu jump">
      <summary class="textlink">
        <Icon name="calendar" />
        {t.jump}
      </summary>
      <form class="menu__panel" action={href}>
        <label for="veld-dag">{t.day}</label>
        <div class="cluster gap-2 nowrap">
          <input class="input" type="date" name="dag" id="veld-dag" required />
          <Button kind="quiet" size="small">
            {t.go}
          </Button>
        </div>
      </form>
    </details>
  )
}
