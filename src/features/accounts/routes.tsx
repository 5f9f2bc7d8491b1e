import { Hono } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { changeLanguage, changeSettings, endOne, endOthers, showAccount, signOut } from './routes-account.tsx'
import * as appCode from './routes-appcode.tsx'
import { begin, showBegin } from './routes-begin.tsx'
import { fetchData, showData } from './routes-data.tsx'
import { askNewEmail, changeEmail, showNewEmail, showNewEmailCode } from './routes-email.tsx'
import * as erasure from './routes-erasure.tsx'
import { sendKept, showKept, throwKeptAway } from './routes-kept.tsx'
import * as oidc from './routes-oidc.tsx'
import * as oidcLink from './routes-oidc-link.tsx'
import { askAtDoor, signIn as signInByPasskey } from './routes-passkey-door.tsx'
import * as passkeys from './routes-passkeys.tsx'
import * as proof from './routes-proof.tsx'
import * as help from './routes-secondhelp.tsx'
import * as step from './routes-secondstep.tsx'
import { askCode, showCode, showSignIn, signIn, signInAsCast } from './routes-signin.tsx'

export const routes = () =>
  new Hono<AppEnv>()
    .get('/inloggen', showSignIn)
    .post('/inloggen', askCode)
    .get('/inloggen/code', showCode)
    .post('/inloggen/code', signIn)
    .post('/inloggen/demo', signInAsCast)
    .post('/inloggen/passkey/vraag', askAtDoor)
    .post('/inloggen/passkey', signInByPasskey)
    .get('/inloggen/oidc', oidc.toProvider)
    .get('/inloggen/oidc/terug', oidc.fromProvider)
    .get('/inloggen/oidc/koppel', (c) => oidcLink.showLink(c))
    .post('/inloggen/oidc/koppel', oidcLink.askLinkCode)
    .get('/inloggen/oidc/koppel/code', (c) => oidcLink.showLinkCode(c))
    .post('/inloggen/oidc/koppel/code', oidcLink.link)
    .get('/inloggen/verder', showKept)
    .post('/inloggen/verder', sendKept)
    .post('/inloggen/bewaard', throwKeptAway)
    .post('/uitloggen', signOut)
    .post('/taal', changeLanguage)
    .get('/ik', (c) => showAccount(c))
    .post('/ik', changeSettings)
    .post('/ik/sessies/einde', endOthers)
    .post('/ik/sessies/:id/einde', endOne)
    .get('/ik/passkeys/nieuw', (c) => passkeys.showNew(c))
    .post('/ik/passkeys/vraag', passkeys.askForNew)
    .post('/ik/passkeys', passkeys.add)
    .get('/ik/passkeys/:id', (c) => passkeys.showOne(c))
    .post('/ik/passkeys/:id', passkeys.rename)
    .post('/ik/passkeys/:id/weg', passkeys.remove)
    .get('/ik/bewijs', (c) => proof.showProof(c))
    .post('/ik/bewijs', proof.askCode)
    .get('/ik/bewijs/code', proof.showCode)
    .post('/ik/bewijs/code', proof.proveWithCode)
    .post('/ik/bewijs/passkey/vraag', proof.askForProof)
    .post('/ik/bewijs/passkey', proof.proveWithPasskey)
    .get('/ik/stap', (c) => step.showStep(c))
    .post('/ik/stap', step.stepWithCode)
    .post('/ik/stap/herstelcode', step.stepWithRecovery)
    .post('/ik/stap/passkey', step.stepWithPasskey)
    .get('/ik/app-code', (c) => appCode.showMine(c))
    .post('/ik/app-code', appCode.add)
    .get('/ik/app-code/nieuw', (c) => appCode.showNew(c))
    .post('/ik/app-code/herstelcodes', appCode.renew)
    .post('/ik/app-code/weg', appCode.remove)
    .get('/beheer/tweede-stap', (c) => help.showHelp(c))
    .post('/beheer/tweede-stap', help.find)
    .get('/beheer/tweede-stap/:id', (c) => help.showOne(c))
    .post('/beheer/tweede-stap/:id', help.clear)
    .get('/ik/email', (c) => showNewEmail(c))
    .post('/ik/email', askNewEmail)
    .get('/ik/email/code', (c) => showNewEmailCode(c))
    .post('/ik/email/code', changeEmail)
    .post('/ik/oidc/los', oidc.unlink)
    .get('/ik/gegevens', (c) => showData(c))
    .post('/ik/gegevens', fetchData)
    .get('/ik/weg', (c) => erasure.showLeaveSite(c))
    .post('/ik/weg', erasure.leave)
    .get('/tot-ziens', erasure.showGone)
    .get('/beheer/leden', erasure.showAccounts)
    .get('/beheer/leden/:id', (c) => erasure.showErase(c))
    .post('/beheer/leden/:id/wissen', erasure.erase)
    .get('/begin/:token', showBegin)
    .post('/begin/:token', begin)
