import { words } from '#kit/i18n.ts'

export const G = words(
  {
    fits: 'Past bij wat jij brengt',
    fitting: (title: string) => `Past bij jou: ${title}`,
    asks: 'Nieuwe vragen',
    offers: 'Nieuw aanbod',
    from: (who: string) => `Van ${who}.`,
  },
  {
    fits: 'Fits what you bring',
    fitting: (title: string) => `Fits you: ${title}`,
    asks: 'New asks',
    offers: 'New offers',
    from: (who: string) => `From ${who}.`,
  },
)
