import type { MemberCard } from '#features/members/queries-directory.ts'
import type { Member } from '#features/members/queries-profile.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { AppPage } from '#ui/AppPage.tsx'
import { Avatar } from '#ui/Avatar.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { fieldId } from '#ui/FieldFrame.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { Icon } from '#ui/Icon.tsx'
import { Person } from '#ui/Person.tsx'
import { photoUrl } from '#ui/respond.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { postHref } from '../queries-parts.ts'
import type { Post } from '../queries-post.ts'
import { B } from '../words-board.ts'
import { P } from '../words-post.ts'

interface Props {
  frame: Frame
  circle: { slug: string }
  post: Post
  /** Who was chosen; else there is a list to choose from. */
  chosen: Member | null
  candidates: readonly MemberCard[]
  typed: Typed
  errors?: FieldErrors
  onceKey: string
}

/** "I know someone": choose who, say why, and the two are introduced. Every choice is an address. */
export function KnownPage({ frame, circle, post, chosen, candidates, typed, errors = {}, onceKey }: Props) {
  const { lang } = frame
  const t = P[lang]
  const href = postHref(circle, post)
  const here = `/kringen/${circle.slug}/vraag-en-aanbod/${post.id}/ken-iemand`
  return (
    <AppPage frame={frame} title={t.knowTitle} disks="corner">
      <p class="crumb">
        <TextLink href={href} lead="arrow-left">
          {post.title}
        </TextLink>
      </p>
      <div class="page-head page-head--near">
        <h1>{t.knowTitle}</h1>
        <p>{t.knowLead(post.by?.name ?? '')}</p>
      </div>
      <div class="stack gap-5 measure">
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {chosen ? (
          <Form action={here} draft={`ken-${post.id}-${chosen.personId}`}>
            <input type="hidden" name="eens" value={onceKey} />
            <input type="hidden" name="wie" value={chosen.personId} />
            <div class="cluster between">
              <Person id={chosen.personId} name={chosen.name} photo={photoUrl(chosen.photoId)} note={chosen.headline} />
              <a href={here}>{t.knowOther}</a>
            </div>
            <TextArea
              lang={lang}
              name="waarom"
              label={t.knowWhy}
              hint={t.knowWhyHint}
              value={typed.waarom}
              error={errors.waarom}
              rows={4}
              maxLength={600}
            />
            <div>
              <Button size="big" icon="handshake">
                {t.knowGo}
              </Button>
            </div>
          </Form>
        ) : (
          <Choose {...{ frame, here, candidates, q: typed.zoek ?? '' }} />
        )}
      </div>
    </AppPage>
  )
}

function Choose({
  frame: { lang },
  here,
  candidates,
  q,
}: Pick<Props, 'frame' | 'candidates'> & { here: string; q: string }) {
  const t = B[lang]
  return (
    <>
      <search>
        <vw-autosubmit>
          <form action={here} method="get" data-turbo-frame="kandidaten">
            <div class="field">
              <label for={fieldId('zoek')}>{P[lang].searchMember}</label>
              <div class="search">
                <Icon name="search" />
                <input
                  class="input"
                  type="search"
                  id={fieldId('zoek')}
                  name="zoek"
                  value={q}
                  autocomplete="off"
                  maxLength={200}
                />
                <button type="submit" class="search__go" aria-label={t.go}>
                  <Icon name="arrow-right" />
                </button>
              </div>
            </div>
          </form>
        </vw-autosubmit>
      </search>
      <turbo-frame id="kandidaten" target="_top">
        {candidates.length === 0 && <p role="status">{P[lang].nobody}</p>}
        <ul class="picks">
          {candidates.map((member) => (
            <li>
              <a class="pick" href={`${here}?wie=${member.id}`}>
                <Avatar id={member.id} name={member.name} photo={photoUrl(member.photoId)} size={3} />
                <span>
                  <b>{member.name}</b>
                  <small>{member.brings || member.worksOn}</small>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </turbo-frame>
    </>
  )
}
