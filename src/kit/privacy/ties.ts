import { type SQL, sql } from 'drizzle-orm'

/** Somebody, as the database knows them. */
export interface Who {
  id: string
  name: string
  /** In lower case. */
  email: string
}

/**
 * What becomes of a row when the person in it is erased: it goes with them; it stays and points to nobody that is
 * known; or a part of the house sees to it by hand (`forget.ts`).
 */
export type Fate = 'goes' | 'nameless' | 'by hand'

/** One way in which rows of a table belong to a person. */
export interface Tie {
  column: string
  fate: Fate
  /** Columns of such rows that the person takes along. */
  takes?: readonly string[]
  /** Which rows, when it is not simply those with the person's id in the column. */
  mine?: (who: Who) => SQL
}

/** How a table stands towards people. */
export interface TableRule {
  ties?: readonly Tie[]
  /** Personal columns that nobody takes along, and why. */
  not?: Record<string, string>
  /** The same for all columns that are not named. */
  rest?: string
  /** Without any tie: why no row has to be found. */
  untied?: string
  /** Texts of others in which a person may be named in full. */
  mentions?: { columns: readonly string[]; within?: (circles: SQL) => SQL }
}

const mailed = (column: string) => (who: Who) => sql`lower(${sql.identifier(column)}) = ${who.email}`
const goes = (column: string, ...takes: string[]): Tie => ({ column, fate: 'goes', takes })
const nameless = (column: string, ...takes: string[]): Tie => ({ column, fate: 'nameless', takes })
const SECRET = 'opens nothing for its owner, and should never lie in a download folder'
const COPY = 'a copy of what stands in the profile'
const MINUTES = 'lives for minutes, and belongs to a browser rather than to a person'

// A profile has the id of a circle and of its person.
const profileOf = ({ id }: Who) => sql`(thing_kind = 'profile' and thing_id like ${`%-${id}`})`

const APPLIED = [
  ...['circle_id', 'name', 'email', 'works_on', 'brings', 'seeks', 'lang', 'principles_id', 'agreed_at'],
  ...['applied_at', 'confirmed_at', 'decided_at', 'decision', 'reason'],
]
const SIGNED_UP = [
  ...['gathering_id', 'state', 'way', 'seats', 'plus_one_name', 'shown', 'answers', 'answered_at', 'waiting_since'],
  ...['moved_up_at', 'attended_at'],
]
const inGatherings = (circles: SQL) => sql`gathering_id in (select id from gathering where circle_id = any(${circles}))`
const PLAN = [
  'circle_id',
  'title',
  'purpose',
  'on_date',
  'agreed_at',
  'started_at',
  'happened_at',
  'dropped_at',
  'drop_reason',
]

const myApplications = (who: Who) => sql`(person_id = ${who.id} or lower(email) = ${who.email})`
const turnsOfMine = (who: Who) =>
  sql`by_id is null and application_id in (select id from application where ${myApplications(who)})`

/**
 * For each table that says something about people: which rows are someone's, what of it they take along, and what becomes
 * of it when they are erased. A test holds it against the register, so that no feature can forget.
 */
export const TIES: Record<string, TableRule> = {
  person: {
    ties: [
      goes(
        'id',
        ...['name', 'email', 'lang', 'theme', 'photo_id', 'current_circle_id', 'created_at', 'seen_at', 'greeted_at'],
      ),
    ],
  },
  session: {
    ties: [goes('person_id', 'browser', 'created_at', 'seen_at', 'proved_at', 'second_step_at', 'ended_at')],
    not: { id: 'means nothing elsewhere', token_hash: SECRET },
  },
  passkey: {
    ties: [goes('person_id', 'name', 'created_at', 'used_at')],
    not: {
      id: 'means nothing elsewhere',
      credential_id: SECRET,
      public_key: SECRET,
      counter: SECRET,
      transports: SECRET,
    },
  },
  passkey_challenge: { untied: MINUTES },
  app_code: { ties: [goes('person_id', 'made_at', 'used_at')], not: { sealed: SECRET, last_counter: SECRET } },
  app_code_offer: { untied: 'lives for minutes, and goes with its session' },
  recovery_code: { ties: [goes('person_id', 'made_at', 'used_at')], not: { code_hash: SECRET } },
  oidc_identity: { ties: [goes('person_id', 'issuer', 'subject', 'linked_at', 'used_at', 'trusted_at')] },
  oidc_flow: { untied: MINUTES },
  oidc_claim: { untied: MINUTES },
  signin_code: {
    ties: [{ column: 'email', fate: 'goes', mine: mailed('email') }],
    not: { id: SECRET, code_hash: SECRET },
  },
  kept_form: { untied: 'found by its own browser only, for a day; one that names the person is thrown away' },
  rate_limit: {
    ties: [
      {
        column: 'key',
        fate: 'goes',
        mine: ({ id, email }) =>
          sql`(right(key, ${id.length + 1}) = ${`:${id}`} or right(key, ${email.length + 1}) = ${`:${email}`})`,
      },
    ],
  },
  circle: { ties: [nameless('created_by', 'name', 'created_at'), nameless('archived_by')] },
  membership: {
    ties: [
      goes('person_id', 'circle_id', 'joined_at', 'left_at', 'removed_reason'),
      nameless('welcomed_by'),
      nameless('removed_by'),
    ],
    mentions: { columns: ['removed_reason'] },
  },
  invitation: {
    ties: [
      goes('made_by', 'circle_id', 'email', 'made_at', 'expires_at', 'most_uses', 'uses'),
      { column: 'email', fate: 'goes', takes: ['circle_id', 'made_at'], mine: mailed('email') },
      nameless('revoked_by'),
    ],
  },
  invitation_use: { ties: [goes('person_id', 'used_at', 'principles_id')] },
  awaited_member: {
    ties: [
      {
        column: 'email',
        fate: 'goes',
        takes: ['circle_id', 'email', 'name', 'words', 'brought_at', 'invited_at'],
        mine: mailed('email'),
      },
      nameless('brought_by'),
    ],
  },
  circle_role: { ties: [goes('person_id', 'circle_id', 'role', 'given_at'), nameless('given_by')] },
  circle_text: {
    ties: [nameless('written_by', 'circle_id', 'key', 'lang', 'body', 'written_at')],
    mentions: { columns: ['body'] },
  },
  circle_step: {
    ties: [
      nameless('started_by', 'circle_id', 'step', 'started_at', 'note'),
      nameless('done_by', 'circle_id', 'step', 'done_at', 'note'),
    ],
    mentions: { columns: ['note', 'note_en'] },
  },
  departure: { ties: [goes('person_id', 'circle_id', 'left_at', 'reason')] },
  circle_activity: {
    ties: [
      nameless('owner_id', ...PLAN),
      nameless('agreed_by', ...PLAN),
      nameless('started_by', ...PLAN),
      nameless('happened_by', ...PLAN),
      nameless('dropped_by', ...PLAN),
    ],
    mentions: { columns: ['title', 'purpose', 'drop_reason'] },
  },
  application_message: {
    ties: [
      nameless('by_id', 'body', 'at'),
      { column: 'application_id', fate: 'goes', takes: ['body', 'at'], mine: turnsOfMine },
    ],
    mentions: {
      columns: ['body'],
      within: (circles) => sql`application_id in (select id from application where circle_id = any(${circles}))`,
    },
  },
  application: {
    ties: [{ column: 'person_id', fate: 'goes', takes: APPLIED, mine: myApplications }, nameless('decided_by')],
    mentions: { columns: ['reason', 'works_on', 'brings', 'seeks'] },
  },
  profile: {
    ties: [
      goes(
        'person_id',
        ...['headline', 'works_on', 'brings', 'seeks', 'about', 'organisation', 'link', 'region', 'role', 'role_words'],
        ...['opgaven', 'audience', 'shown_since', 'changed_at'],
      ),
    ],
  },
  directory_entry: { ties: [goes('person_id')], rest: COPY },
  participant: { ties: [goes('person_id')], rest: COPY },
  directory_label: { untied: 'a count that is tied to nobody; a label that nobody has is thrown away' },
  directory_word: { untied: 'tied to nobody; a word that nobody has is thrown away' },
  introduction_thanks: {
    ties: [nameless('person_id', 'words', 'at')],
    mentions: {
      columns: ['words'],
      within: (circles) => sql`introduction_id in (select id from introduction where circle_id = any(${circles}))`,
    },
  },
  introduction: {
    ties: [
      nameless('by_id', 'circle_id', 'note', 'made_at'),
      nameless('one_id', 'circle_id', 'made_at'),
      nameless('other_id', 'circle_id', 'made_at'),
    ],
    mentions: { columns: ['note'] },
  },
  exchange_post: {
    ties: [
      nameless(
        'maker_id',
        ...['circle_id', 'kind', 'title', 'body', 'tags', 'opgave', 'region', 'meets', 'until_on', 'places'],
        ...['public_since', 'posted_at', 'changed_at', 'closed_at', 'closed_reason'],
      ),
      nameless('closed_by'),
    ],
    not: { search: 'a copy of the title, the subjects and the text' },
    mentions: { columns: ['title', 'body', 'closed_reason'] },
  },
  exchange_draft: { ties: [goes('person_id', 'circle_id', 'kind', 'typed', 'kept_at')] },
  exchange_answer: {
    ties: [
      nameless('person_id', 'circle_id', 'kind', 'body', 'placed_at', 'changed_at', 'helped_at', 'thanks'),
      nameless('suggested_id', 'circle_id', 'placed_at'),
      nameless('removed_by'),
    ],
    mentions: { columns: ['body', 'thanks'] },
  },
  exchange_outcome: {
    ties: [nameless('person_id', 'circle_id', 'verdict', 'words', 'at')],
    mentions: { columns: ['words'] },
  },
  exchange_label: { untied: 'a count that is tied to nobody; a subject that nobody uses is thrown away' },
  exchange_fit: { ties: [goes('owner_id'), goes('fit_id')] },
  matchable: { ties: [goes('thing_id')], rest: COPY },
  matching_key: {
    untied: 'a count that is tied to nobody; a word that nobody says is thrown away when it counts again',
  },
  exchange_passed: { ties: [goes('person_id', 'ask_id', 'at'), goes('other_id')] },
  exchange_abbreviation: { ties: [nameless('written_by', 'circle_id', 'short', 'full', 'written_at')] },
  conversation: {
    ties: [
      nameless('begun_by', 'circle_id', 'title', 'begun_at'),
      nameless('closed_by'),
      nameless('pinned_by'),
      { column: 'pair_key', fate: 'nameless', mine: ({ id }) => sql`position(${id} in pair_key) > 0` },
    ],
    mentions: { columns: ['title'] },
  },
  conversation_member: { ties: [goes('person_id', 'conversation_id', 'joined_at', 'left_at')] },
  conversation_reading: { ties: [goes('person_id', 'conversation_id', 'read_seq', 'read_at', 'spoke_at')] },
  message_reaction: { ties: [goes('person_id', 'message_id', 'kind', 'at')] },
  message: {
    ties: [
      nameless('maker_id', 'conversation_id', 'body', 'at', 'edited_at', 'deleted_at'),
      nameless('deleted_by'),
      nameless('pinned_by'),
    ],
    not: { search: 'a copy of the body' },
    mentions: {
      columns: ['body'],
      within: (circles) => sql`conversation_id in (select id from conversation where circle_id = any(${circles}))`,
    },
  },
  notice: {
    ties: [
      goes('person_id', 'circle_id', 'kind', 'thing_kind', 'thing_id', 'at', 'seen_at', 'mailed_at'),
      nameless('by_id'),
    ],
  },
  notice_choice: { ties: [goes('person_id', 'circle_id', 'about', 'pace', 'chosen_at')] },
  digest_sent: { ties: [goes('person_id', 'period', 'items', 'at')] },
  push_subscription: {
    ties: [goes('person_id', 'browser', 'made_at')],
    not: {
      session_id: 'means nothing elsewhere',
      endpoint: SECRET,
      endpoint_hash: SECRET,
      p256dh: SECRET,
      auth: SECRET,
    },
  },
  mail_received: { ties: [goes('person_id', 'outcome', 'at')] },
  thing_hidden: {
    ties: [nameless('hidden_by'), { column: 'thing_id', fate: 'goes', mine: profileOf }],
    not: { reason: 'the words of a host or steward' },
    mentions: { columns: ['reason'] },
  },
  slow_clock: { ties: [goes('person_id', 'at')] },
  report_case: {
    ties: [
      nameless(
        'maker_id',
        ...['circle_id', 'thing_kind', 'title', 'said', 'opened_at', 'verdict', 'reason', 'decided_at'],
        ...['appeal', 'appealed_at', 'upheld', 'appeal_reason', 'appeal_decided_at'],
      ),
      nameless('decided_by'),
      nameless('appeal_decided_by'),
      { column: 'thing_id', fate: 'nameless', mine: profileOf },
    ],
    mentions: { columns: ['title', 'said', 'reason', 'appeal', 'appeal_reason'] },
  },
  report: {
    ties: [nameless('reporter_id', 'why', 'words', 'at')],
    mentions: {
      columns: ['words'],
      within: (circles) => sql`case_id in (select id from report_case where circle_id = any(${circles}))`,
    },
  },
  person_block: { ties: [goes('person_id', 'blocked_id', 'at'), goes('blocked_id')] },
  poll: {
    ties: [nameless('maker_id', 'circle_id', 'question', 'explanation', 'options', 'opened_at'), nameless('closed_by')],
    mentions: { columns: ['question', 'explanation'] },
  },
  poll_vote: {
    ties: [nameless('person_id', 'poll_id', 'choice', 'reason', 'at')],
    mentions: {
      columns: ['reason'],
      within: (circles) => sql`poll_id in (select id from poll where circle_id = any(${circles}))`,
    },
  },
  poll_voted: { ties: [nameless('person_id', 'poll_id')] },
  poll_tally: { untied: 'nobody can tell whose an objection is, and that is what was promised' },
  poll_decision: {
    ties: [nameless('maker_id', 'circle_id', 'title', 'reasons', 'integrated', 'at')],
    mentions: { columns: ['title', 'reasons', 'integrated'] },
  },
  gathering_series: { ties: [nameless('maker_id', 'circle_id', 'made_at')] },
  gathering: {
    ties: [
      nameless(
        'maker_id',
        ...[
          'circle_id',
          'title',
          'theme',
          'purpose',
          'host_organisation',
          'starts_at',
          'place',
          'address',
          'town',
          'route',
        ],
        ...['accessible', 'call_link', 'made_at', 'cancel_reason'],
      ),
      ...['published_by', 'changed_by', 'cancelled_by'].map((column) => nameless(column)),
    ],
    mentions: { columns: ['title', 'theme', 'purpose', 'host_organisation', 'route', 'accessible', 'cancel_reason'] },
  },
  gathering_host: { ties: [goes('person_id', 'gathering_id', 'added_at')] },
  gathering_question: {
    untied: 'is part of the gathering, and has no maker of its own',
    mentions: { columns: ['question'], within: inGatherings },
  },
  gathering_signup: {
    ties: [
      nameless('person_id', ...SIGNED_UP),
      // Their place goes to the first in line: see gatherings.
      { column: 'guest_email', fate: 'by hand', takes: ['guest_name', ...SIGNED_UP], mine: mailed('guest_email') },
      nameless('attended_by'),
    ],
    mentions: { columns: ['plus_one_name'], within: inGatherings },
  },
  calendar_feed: {
    ties: [goes('person_id', 'circle_id', 'made_at')],
    not: { token_hash: SECRET, sealed: SECRET },
  },
  programme_part: {
    ties: [
      {
        column: 'hosts',
        fate: 'by hand',
        takes: ['title'],
        mine: ({ id }) => sql`hosts @> ${JSON.stringify([{ personId: id }])}::jsonb`,
      },
    ],
    mentions: { columns: ['title', 'body'] },
  },
  programme_template: { ties: [nameless('maker_id', 'circle_id', 'name', 'made_at')] },
  programme_case: {
    ties: [nameless('maker_id', 'circle_id', 'title', 'story', 'wish', 'made_at'), nameless('placed_by')],
    mentions: { columns: ['title', 'story', 'wish'] },
  },
  need: {
    ties: [
      nameless('maker_id', 'circle_id', 'sentence', 'why', 'at'),
      nameless('joined_by', 'circle_id', 'joined_at'),
      nameless('closed_by', 'circle_id', 'closed_at'),
    ],
    mentions: { columns: ['sentence', 'why'] },
  },
  need_dot: { ties: [nameless('person_id', 'need_id', 'dots', 'at')] },
  need_same: { ties: [nameless('by_id', 'one_id', 'other_id', 'at')] },
  date_poll: {
    ties: [
      nameless('maker_id', 'circle_id', 'title', 'note', 'place', 'moments', 'made_at'),
      nameless('closed_by', 'circle_id', 'closed_at'),
      nameless('settled_by', 'circle_id', 'settled_at'),
    ],
    mentions: { columns: ['title', 'note', 'place'] },
  },
  date_poll_answer: { ties: [goes('person_id', 'poll_id', 'answers', 'at')] },
  account: { ties: [nameless('begun_by', 'circle_id', 'gathering_id', 'begun_at'), nameless('published_by')] },
  account_section: {
    ties: [
      nameless('changed_by', 'circle_id', 'title', 'presenter', 'body', 'link', 'changed_at'),
      nameless('removed_by'),
      nameless('ask_id'),
    ],
    mentions: { columns: ['title', 'presenter', 'body'] },
  },
  account_photo: { ties: [nameless('by_id', 'circle_id', 'credit', 'agreed_at')], mentions: { columns: ['credit'] } },
  harvest_item: {
    ties: [nameless('maker_id', 'circle_id', 'kind', 'text', 'said_by', 'named', 'gathering_id', 'at', 'changed_at')],
    mentions: { columns: ['text', 'said_by'] },
  },
  goodie: {
    ties: [nameless('by_id', 'circle_id', 'gathering_id', 'kind', 'title', 'note', 'url', 'added_at')],
    mentions: { columns: ['title', 'note'] },
  },
  gathering_thanks: {
    ties: [nameless('sent_by', 'circle_id', 'gathering_id', 'words', 'question', 'sent_at')],
    mentions: { columns: ['words'] },
  },
  thanks_answer: {
    ties: [nameless('person_id', 'circle_id', 'gathering_id', 'sent_at', 'answer', 'shared', 'name', 'answered_at')],
    mentions: { columns: ['answer', 'name'] },
  },
  spark: {
    ties: [
      nameless('by_id'),
      nameless('from_id'),
      // A thanks has the id of an introduction and of who said it.
      {
        column: 'to_id',
        fate: 'nameless',
        mine: ({ id }) => sql`(to_id = ${id} or (to_kind = 'thanks' and to_id like ${`%-${id}`}))`,
      },
    ],
  },
  mail: {
    ties: [
      {
        column: 'recipient',
        fate: 'by hand',
        takes: ['kind', 'queued_at', 'sent_at'],
        mine: mailed('recipient'),
      },
      {
        column: 'reply_to',
        fate: 'by hand',
        takes: ['kind', 'subject', 'body_text', 'queued_at', 'sent_at'],
        mine: mailed('reply_to'),
      },
    ],
    not: { body_html: 'says the same as the text', calendar: 'says the same as the text', headers: SECRET },
  },
  audit: {
    ties: [
      nameless('person_id', 'at', 'action', 'circle_id', 'result', 'address', 'detail'),
      {
        ...nameless('subject_id', 'at', 'action', 'circle_id', 'result'),
        mine: ({ id }) => sql`(subject_id = ${id} or (subject_kind = 'profile' and subject_id like ${`%-${id}`}))`,
      },
    ],
  },
  attachment: {
    ties: [
      nameless('by_id', 'owner_kind', 'name', 'alt', 'added_at'),
      { column: 'owner_id', fate: 'goes', mine: ({ id }) => sql`(owner_kind = 'waiting' and owner_id = ${id})` },
    ],
    // What it hangs on knows its circle; it does not.
    mentions: { columns: ['name', 'alt'], within: () => sql`true` },
  },
  stored_file: { ties: [{ column: 'owner_id', fate: 'by hand', takes: ['id', 'mime', 'bytes', 'stored_at'] }] },
  legal_hold: {
    ties: [nameless('put_by', 'circle_id', 'reason', 'put_at'), nameless('lifted_by', 'circle_id', 'lifted_at')],
    mentions: { columns: ['reason'] },
  },
  erasure: { untied: 'it is what remains, so that a restored backup can be put right' },
}

/** The rows of a tie that are this person's. */
export function mineBy(tie: Tie, who: Who): SQL {
  return tie.mine?.(who) ?? sql`${sql.identifier(tie.column)} = ${who.id}`
}
