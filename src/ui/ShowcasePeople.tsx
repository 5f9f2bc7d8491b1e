import { Avatars } from './Avatars.tsx'
import { Card } from './Card.tsx'
import { Panel } from './Panel.tsx'
import { Person } from './Person.tsx'
import { Sample } from './Sample.tsx'
import { Seats } from './Seats.tsx'
import { Steps } from './Steps.tsx'
import { Trail } from './Trail.tsx'
import { Wheel } from './Wheel.tsx'

/** The wheel, chairs, a trail, steps and people. */
export function ShowcasePeople() {
  return (
    <>
      <Sample title="Wiel, stoelen en spoor">
        <div class="split cols-half">
          <Wheel
            label="Een wiel met een lege spaak"
            hub={['De Lage', 'Drempel']}
            spokes={[
              { spoke: 'meet', label: 'Ontmoeten', count: 3, unit: 'avonden', href: '#inhoud' },
              { spoke: 'exchange', label: 'Uitwisselen', count: 26, unit: 'vragen', href: '#inhoud' },
              { spoke: 'work', label: 'Werken', count: 4, unit: 'opgaven', href: '#inhoud' },
              { spoke: 'harvest', label: 'Oogsten', count: 0, unit: 'verhalen', href: '#inhoud' },
              { spoke: 'learn', label: 'Leren', count: 61, unit: 'vondsten', href: '#inhoud' },
            ]}
          />
          <div class="stack gap-6">
            <div class="cluster gap-6">
              <Seats taken={7} total={10} unit="van 10" label="7 van de 10 mensen, nog 3 nodig" />
              <Seats taken={8} total={8} unit="van 8" label="8 van de 8 plekken bezet" />
              <Seats taken={18} total={24} unit="van 24" label="18 van de 24 stoelen bezet" />
            </div>
            <Panel kind="fill" hue="harvest">
              <p class="statement">We gaven eerst een sleutel en pas daarna een formulier</p>
              <Trail
                label="Hoe dit ontstond"
                steps={[
                  { spoke: 'exchange', label: 'Vraag', icon: 'circle-question-mark' },
                  { spoke: 'meet', label: 'Middag in Hoogsluis', href: '#inhoud' },
                  { spoke: 'learn', label: 'Inzicht', icon: 'lightbulb' },
                  { spoke: 'harvest', label: 'Verhaal' },
                ]}
              />
            </Panel>
          </div>
        </div>
      </Sample>
      <Sample title="Zo ver zijn we">
        <Steps
          lang="nl"
          steps={[
            { state: 'done', title: 'Mensen vinden', text: 'Tien was genoeg om te starten.', note: '11 maart' },
            {
              state: 'now',
              title: 'Van elkaar leren',
              text: 'Vijf avonden rond echte gevallen.',
              note: '3 van de 5 geweest',
              progress: 0.6,
            },
            {
              state: 'later',
              title: 'Kijken of het helpt',
              text: 'We lezen de verhalen samen.',
              note: 'vanaf februari',
            },
          ]}
        />
      </Sample>
      <Sample title="Mensen">
        <Avatars
          onPage
          people={[
            { id: 'ilse', name: 'Ilse Boonstra' },
            { id: 'youssef', name: 'Youssef Haddou' },
            { id: 'roos', name: 'Roos Vermaat' },
          ]}
        />
        <div class="grid">
          <Person id="marijn" name="Marijn de Wael" note="gemeente Wierdam" href="#inhoud" />
          <Card title="Ondersteuningsconsulentenoverleg" href="#inhoud">
            <p>Een lange naam breekt af op een lettergreep.</p>
          </Card>
        </div>
      </Sample>
    </>
  )
}
