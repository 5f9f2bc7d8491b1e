import { Alert } from './Alert.tsx'
import { Button } from './Button.tsx'
import { Check } from './Check.tsx'
import { Dialog } from './Dialog.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { FileField } from './FileField.tsx'
import { Form } from './Form.tsx'
import { Radios } from './Radios.tsx'
import { Sample } from './Sample.tsx'
import { Select } from './Select.tsx'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'

/** A form as it comes back with errors, and the notices. */
export function ShowcaseForms() {
  return (
    <Sample title="Formulier met fouten">
      <div class="split">
        <FormWithErrors />
        <div class="stack">
          <Alert>De volgende bijeenkomst staat open.</Alert>
          <Alert tone="success" title="Je bent erbij.">
            We zien je donderdag.
          </Alert>
          <Alert tone="danger" title="Niet verstuurd.">
            Je tekst staat nog hier. Probeer het zo nog eens.
          </Alert>
          <Dialog
            id="voorstellen"
            title="Bas en Saskia voorstellen?"
            inline
            actions={
              <>
                <Button type="button">Stel ze voor</Button>
                <Button type="button" kind="quiet">
                  Nog niet
                </Button>
              </>
            }
          >
            <p>Ze krijgen samen één bericht, met jouw zin erboven.</p>
          </Dialog>
        </div>
      </div>
    </Sample>
  )
}

function FormWithErrors() {
  const naam = 'Vul je naam in'
  const werk = 'Vertel kort waar je aan werkt'
  return (
    <Form action="#" label="Voorbeeld">
      <ErrorSummary
        lang="nl"
        autofocus={false}
        title="Er ontbreken nog twee dingen"
        errors={[
          { name: 'naam', message: naam },
          { name: 'werk', message: werk },
        ]}
      />
      <TextField lang="nl" name="naam" label="Hoe heet je?" error={naam} autocomplete="name" />
      <TextField lang="nl" name="werk" label="Waar werk je aan?" hint="Eén zin is genoeg." error={werk} />
      <TextArea lang="nl" name="zoek" label="Wat hoop je te vinden?" required={false} rows={2} />
      <Select lang="nl" name="regio" label="Waar woon je?" options={[{ value: 'wierdam', label: 'Wierdam' }]} />
      <Radios
        lang="nl"
        name="nieuws"
        label="Hoe wil je horen dat er iets nieuws is?"
        value="week"
        options={[
          { value: 'week', label: 'Elke week één mail' },
          { value: 'meteen', label: 'Meteen, per bericht', hint: 'Ook ’s avonds.' },
        ]}
      />
      <Check lang="nl" name="afspraken" label="Ik kom als mens, ik deel wat ik kan en ik verkoop hier niets." />
      <FileField lang="nl" name="foto" label="Een foto van jezelf" required={false} accept="image/*" />
    </Form>
  )
}
