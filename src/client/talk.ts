// What a conversation runs besides `app.ts`: pages with one name it. Turbo is the one of `app.ts`, as it stands on the window.
import './enter-sends.ts'
import './mention.ts'
import './talk-do.ts'
import './talk-room.ts'
