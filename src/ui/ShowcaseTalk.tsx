import { DateDisc } from './DateDisc.tsx'
import { Message } from './Message.tsx'
import { Poll } from './Poll.tsx'
import { Sample } from './Sample.tsx'
import { Time } from './Time.tsx'

const MORNING = new Date('2026-11-25T08:12:00Z')

/** A poll, a conversation and a calendar. */
export function ShowcaseTalk() {
  return (
    <Sample title="Peiling, gesprek en kalender">
      <div class="grid min-l gap-7">
        <div class="stack">
          <h3>Wat is jouw rol?</h3>
          <Poll
            lang="nl"
            options={[
              { label: 'Opgavetrekker', votes: 14, mine: true },
              { label: 'Opgavecoach', votes: 10 },
              { label: 'Opgavemanager', votes: 7 },
              { label: 'Ik pas in geen vakje', votes: 6 },
            ]}
          />
        </div>
        <div class="stack">
          <h3>Gesprek</h3>
          <Message author={{ id: 'lin', name: 'Lin Verbeek' }} when={<Time at={MORNING} lang="nl" kind="clock" />}>
            <p>Wie heeft er een goede openingsvraag voor een groep die elkaar niet kent?</p>
          </Message>
          <Message
            mine
            author={{ id: 'ilse', name: 'Jij' }}
            when={<Time at={new Date('2026-11-25T08:20:00Z')} lang="nl" kind="clock" />}
          >
            <p>‘Wat zie je uit je keukenraam?’ Werkt altijd.</p>
          </Message>
        </div>
        <div class="stack">
          <h3>Kalender</h3>
          <ol class="calendar rows">
            <li>
              <DateDisc at={new Date('2026-12-04T12:30:00Z')} lang="nl" hue="meet" />
              <div>
                <a class="link-ink" href="#inhoud">
                  De sleutel eerst
                </a>
                <p class="small muted">Wierdam, 13.30 uur, 6 stoelen vrij</p>
              </div>
            </li>
            <li>
              <DateDisc at={new Date('2026-12-09T18:00:00Z')} lang="nl" hue="learn" />
              <div>
                <a class="link-ink" href="#inhoud">
                  Samen leren, sessie 3
                </a>
                <p class="small muted">Online, 19.00 uur, vol</p>
              </div>
            </li>
          </ol>
        </div>
      </div>
    </Sample>
  )
}
