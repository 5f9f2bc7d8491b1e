import type { Hono } from 'hono'
import type { CarriedKind } from '#kit/carry/kinds.ts'
import type { Reactions } from '#kit/events/index.ts'
import type { Jobs } from '#kit/jobs/index.ts'
import type { Kit } from '#kit/kit.ts'
import type { Topic } from '#kit/live/index.ts'
import type { DigestPart } from '#kit/notices/digest.ts'
import type { LivingPart } from '#kit/parts/living.ts'
import type { Readers } from '#kit/storage/routes.ts'
import type { ThingKind } from '#kit/things/index.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { routes as accounts } from './accounts/routes.tsx'
import { carries as memberCarries } from './circles/commands-carry.ts'
import { inboxTopic } from './circles/live.tsx'
import { things as circleThings } from './circles/queries-things.ts'
import { reactions as circleReactions } from './circles/reactions.ts'
import { routes as circles } from './circles/routes.tsx'
import { things as talkThings } from './conversations/commands-things.ts'
import { privatesTopic, talkTopic, topicsTopic } from './conversations/live.tsx'
import { freshTalks } from './conversations/queries.ts'
import { carries as talkCarries } from './conversations/queries-carry.ts'
import { digest as talkDigest } from './conversations/queries-digest.ts'
import { readers as talkReaders } from './conversations/queries-things.ts'
import { reactions as talkReactions } from './conversations/reactions.ts'
import { routes as conversations } from './conversations/routes.tsx'
import { things as datePollThings } from './datepolls/queries-things.ts'
import { reactions as datePollReactions } from './datepolls/reactions.ts'
import { routes as datepolls } from './datepolls/routes.tsx'
import { carries as exchangeCarries } from './exchange/commands-carry.ts'
import { things as exchangeThings } from './exchange/commands-things.ts'
import { jobs as exchangeJobs } from './exchange/jobs.ts'
import { topics as exchangeTopics } from './exchange/live.tsx'
import { digest as exchangeDigest } from './exchange/queries-digest.ts'
import { readers as exchangeReaders } from './exchange/queries-files.ts'
import { freshPosts } from './exchange/queries-newest.ts'
import { reactions as exchangeReactions } from './exchange/reactions.ts'
import { routes as exchange } from './exchange/routes.tsx'
import { jobs as gatheringJobs } from './gatherings/jobs.ts'
import { gatheringTopic } from './gatherings/live.tsx'
import { freshGatherings } from './gatherings/queries-agenda.ts'
import { carries as gatheringCarries } from './gatherings/queries-carry.ts'
import { digest as gatheringDigest } from './gatherings/queries-digest.ts'
import { things as gatheringThings } from './gatherings/queries-things.ts'
import { reactions as gatheringReactions } from './gatherings/reactions.ts'
import { routes as gatherings } from './gatherings/routes.tsx'
import { jobs as harvestJobs } from './harvest/jobs.ts'
import { freshOf } from './harvest/queries.ts'
import { carries as harvestCarries } from './harvest/queries-carry.ts'
import { digest as harvestDigest } from './harvest/queries-digest.ts'
import { readers as harvestReaders, things as harvestThings } from './harvest/queries-things.ts'
import { reactions as harvestReactions } from './harvest/reactions.ts'
import { routes as harvest } from './harvest/routes.tsx'
import { things as memberThings } from './members/commands-things.ts'
import { jobs as memberJobs } from './members/jobs.ts'
import { topics as memberTopics } from './members/live.ts'
import { newcomers } from './members/queries.ts'
import { digest as memberDigest } from './members/queries-digest.ts'
import { reactions as memberReactions } from './members/reactions.ts'
import { routes as members } from './members/routes.tsx'
import { things as needThings } from './needs/commands.ts'
import { freshNeeds } from './needs/queries.ts'
import { reactions as needReactions } from './needs/reactions.ts'
import { routes as needs } from './needs/routes.tsx'
import { jobs as noticeJobs } from './notifications/jobs.ts'
import { noticesTopic } from './notifications/live.tsx'
import { routes as notifications } from './notifications/routes.tsx'
import { jobs as pollJobs } from './polls/jobs.ts'
import { pollsTopic } from './polls/live.tsx'
import { waitingPolls } from './polls/queries.ts'
import { carries as pollCarries } from './polls/queries-carry.ts'
import { digest as pollDigest } from './polls/queries-digest.ts'
import { things as pollThings } from './polls/queries-things.ts'
import { reactions as pollReactions } from './polls/reactions.ts'
import { routes as polls } from './polls/routes.tsx'
import { things as caseThings } from './programmes/queries-cases.ts'
import { reactions as programmeReactions } from './programmes/reactions.ts'
import { routes as programmes } from './programmes/routes.tsx'
import { reactions as siteReactions } from './site/reactions.ts'
import { routes as site } from './site/routes.tsx'
import { things as reportThings } from './stewardship/commands-things.ts'
import { reactions as stewardshipReactions } from './stewardship/reactions.ts'
import { routes as stewardship } from './stewardship/routes.tsx'
import { routes as wheel } from './wheel/routes.tsx'

/** What a feature hangs in the house. */
export interface Feature {
  routes?: (kit: Kit) => Hono<AppEnv>
  topics?: readonly Topic[]
  reactions?: Reactions
  jobs?: (kit: Kit) => Jobs
  things?: readonly ThingKind[]
  /** What the digest by mail says of it. */
  digest?: readonly DigestPart[]
  /** What of it can be taken along, and brought in. */
  carries?: readonly CarriedKind[]
  /** Who may read what hangs on its things, by kind of thing. */
  readers?: Readers
  /** The parts of a circle that it brings to life: tabs of their spoke, under the name that the circle gives them. */
  parts?: readonly LivingPart[]
}

/** Every feature, in the order in which routes are tried: members' pages before the public page of the same address. */
export const FEATURES: readonly Feature[] = [
  { routes: accounts },
  { routes: circles, topics: [inboxTopic], reactions: circleReactions, things: circleThings, carries: memberCarries },
  {
    routes: members,
    topics: memberTopics,
    things: memberThings,
    reactions: memberReactions,
    jobs: memberJobs,
    parts: [{ key: 'leden', fresh: newcomers }, { key: 'voorstellen' }],
    digest: memberDigest,
  },
  {
    routes: exchange,
    topics: exchangeTopics,
    reactions: exchangeReactions,
    jobs: exchangeJobs,
    things: exchangeThings,
    readers: exchangeReaders,
    parts: [{ key: 'vraag-en-aanbod', fresh: freshPosts }],
    digest: exchangeDigest,
    carries: exchangeCarries,
  },
  {
    routes: conversations,
    topics: [talkTopic, topicsTopic, privatesTopic],
    reactions: talkReactions,
    things: talkThings,
    readers: talkReaders,
    parts: [{ key: 'gesprek', fresh: freshTalks }],
    digest: talkDigest,
    carries: talkCarries,
  },
  { routes: notifications, topics: [noticesTopic], jobs: noticeJobs },
  {
    routes: polls,
    topics: [pollsTopic],
    reactions: pollReactions,
    jobs: pollJobs,
    things: pollThings,
    parts: [{ key: 'peilingen', fresh: waitingPolls }],
    digest: pollDigest,
    carries: pollCarries,
  },
  {
    routes: needs,
    things: needThings,
    reactions: needReactions,
    parts: [{ key: 'afspraken', fresh: freshNeeds }],
  },
  // Before gatherings, whose addresses begin as these do.
  { routes: datepolls, things: datePollThings, reactions: datePollReactions },
  {
    routes: gatherings,
    topics: [gatheringTopic],
    reactions: gatheringReactions,
    things: gatheringThings,
    jobs: gatheringJobs,
    parts: [{ key: 'agenda', fresh: freshGatherings }],
    digest: gatheringDigest,
    carries: gatheringCarries,
  },
  { routes: programmes, reactions: programmeReactions, things: caseThings },
  {
    routes: harvest,
    reactions: harvestReactions,
    jobs: harvestJobs,
    things: harvestThings,
    readers: harvestReaders,
    parts: [
      { key: 'inzichten', fresh: freshOf('insight') },
      { key: 'citaten', fresh: freshOf('quote') },
    ],
    digest: harvestDigest,
    carries: harvestCarries,
  },
  { routes: stewardship, reactions: stewardshipReactions, things: reportThings },
  { routes: wheel },
  { routes: site, reactions: siteReactions },
]
