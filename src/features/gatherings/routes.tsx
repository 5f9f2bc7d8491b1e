import { Hono } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { showAgenda, showCircleAgenda } from './routes-agenda.tsx'
import { noteAttendance, showAttendance, showBadges, showPoster } from './routes-attendance.tsx'
import { giveAnswer, showAnswer, showComers } from './routes-coming.tsx'
import { circleFeed, makeFeed, ownFeed, publicFeed, showFeeds, showIcs, stopFeed } from './routes-feeds.tsx'
import { callOff, makeKnown, show, showCancel, throwAway } from './routes-gathering.tsx'
import { answerGuestOwn, showGuest, showGuestOwn, signUpGuest } from './routes-guests.tsx'
import { askHost, dropHost, showHosts } from './routes-hosts.tsx'
import { planNew, saveChange, showChange, showPlaces, showPlan } from './routes-plan.tsx'

const CIRCLE = '/kringen/:slug/agenda'
const HERE = '/bijeenkomsten/:id'

export const routes = () =>
  new Hono<AppEnv>()
    .get(CIRCLE, showCircleAgenda)
    .get('/agenda', showAgenda)
    .get('/agenda.ics', publicFeed)
    .get('/agenda/:file', ownFeed)
    .get(`${CIRCLE}.ics`, circleFeed)
    .get('/ik/agenda', showFeeds)
    .post('/ik/agenda', makeFeed)
    .post('/ik/agenda/weg', stopFeed)
    .get(`${CIRCLE}/nieuw`, showPlan)
    .post(CIRCLE, planNew)
    .get(HERE, show)
    .get(`${HERE}/agenda.ics`, showIcs)
    .get(`${HERE}/wijzig`, showChange)
    .post(`${HERE}/wijzig`, saveChange)
    .post(`${HERE}/bekend`, makeKnown)
    .post(`${HERE}/weg`, throwAway)
    .get(`${HERE}/afblazen`, showCancel)
    .post(`${HERE}/afblazen`, callOff)
    .post(`${HERE}/antwoord`, giveAnswer)
    .get(`${HERE}/aanmelden`, showAnswer)
    .get(`${HERE}/wie`, showComers)
    .get(`${HERE}/plekken`, showPlaces)
    .get(`${HERE}/gastheren`, showHosts)
    .post(`${HERE}/gastheren`, askHost)
    .post(`${HERE}/gastheren/weg`, dropHost)
    .get(`${HERE}/aanwezig`, showAttendance)
    .post(`${HERE}/aanwezig`, noteAttendance)
    .get(`${HERE}/badges`, showBadges)
    .get(`${HERE}/affiche`, showPoster)
    .get(`${HERE}/gast`, showGuest)
    .post(`${HERE}/gast`, signUpGuest)
    .get(`${HERE}/gast/:token`, showGuestOwn)
    .post(`${HERE}/gast/:token`, answerGuestOwn)
