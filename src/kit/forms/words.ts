import { words } from '../i18n.ts'

export const FORM_WORDS = words(
  {
    emailMissing: 'Vul je e-mailadres in',
    emailWrong: 'Dit lijkt geen e-mailadres. Controleer of er een @ in staat, zoals naam@voorbeeld.nl',
    tooLong: (most: number) => `Maak het korter: ${most} tekens is het langste dat past`,
    linkWrong: 'Een link begint met https://, zoals https://voorbeeld.nl',
    unknownChoice: 'Kies een van de mogelijkheden',
    codeWrong: 'De code bestaat uit zes cijfers',
    dateWrong: 'Vul een dag in die bestaat, zoals 4 december 2026',
  },
  {
    emailMissing: 'Fill in your e-mail address',
    emailWrong: 'This does not look like an e-mail address. Check that it has an @, as in name@example.com',
    tooLong: (most: number) => `Make it shorter: ${most} characters is the most that fits`,
    linkWrong: 'A link starts with https://, as in https://example.com',
    unknownChoice: 'Choose one of the options',
    codeWrong: 'The code has six digits',
    dateWrong: 'Fill in a day that exists, such as 4 December 2026',
  },
)
