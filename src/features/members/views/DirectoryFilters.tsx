import type { Lang } from '#kit/i18n.ts'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { REGIONS, ROLES } from '../forms.ts'
import type { DirectoryFilter } from '../queries-directory.ts'
import { W } from '../words.ts'
import { D } from '../words-directory.ts'

interface Props {
  lang: Lang
  action: string
  filter: DirectoryFilter
  opgaven: string[]
}

/** Search and filters of the directory. It stands outside the frame that it fills, so that typing goes on undisturbed. */
export function DirectoryFilters({ lang, action, filter, opgaven }: Props) {
  const t = D[lang]
  const all = filter.opgave && !opgaven.includes(filter.opgave) ? [...opgaven, filter.opgave] : opgaven
  const shared = { lang, required: undefined }
  return (
    <search aria-label={t.search}>
      <vw-autosubmit>
        <form class="filters directory-filters" action={action} method="get" data-turbo-frame="leden">
          <SearchField name="q" label={t.search} value={filter.q} placeholder={t.placeholder} go={t.go} />
          <Select
            {...shared}
            name="rol"
            label={t.role}
            empty={t.allRoles}
            value={filter.role}
            options={ROLES.map((value) => ({ value, label: W[lang].role[value] ?? value }))}
          />
          <Select
            {...shared}
            name="regio"
            label={t.region}
            empty={t.allRegions}
            value={filter.region}
            options={REGIONS.map((value) => ({ value, label: W[lang].region[value] ?? value }))}
          />
          <Select
            {...shared}
            name="opgave"
            label={t.opgave}
            empty={t.allOpgaven}
            value={filter.opgave}
            options={[...all].sort((a, b) => a.localeCompare(b, 'nl')).map((value) => ({ value, label: value }))}
          />
        </form>
      </vw-autosubmit>
    </search>
  )
}
