import 'server-only'
import type { Store } from '#db/index.ts'
import { publishedAmong } from '#db/stores/front/front-lists.ts'
import { findAllMedia } from '#db/stores/media/media.ts'
import { type FrontPlan, frontPlanSchema, numbersIn, placedIn, stays, withoutEmptyEnd } from '#newsroom/front/plan.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'

/**
 * Reads a plan as it came and makes it fit to be kept: what readers do not have can't be put on a front. What was there
 * before and has been taken down since leaves; so does what was pinned until a moment that is over.
 * @param before the plan that it was made from
 * @param at when it will be laid, at the earliest
 */
export async function checkPlan(
  store: Store,
  sent: unknown,
  before: FrontPlan,
  at: Date,
): Promise<Outcome<{ plan: FrontPlan }>> {
  const parsed = frontPlanSchema.safeParse(sent)
  if (!parsed.success) return refuse({ code: 'malformed' })
  const { slots } = parsed.data
  if (slots === null) return { ok: true, plan: parsed.data }
  if (new Set(slots.map((slot) => slot.id)).size < slots.length) return refuse({ code: 'malformed' })
  const numbers = numbersIn(slots)
  const published = await publishedAmong(store, numbers)
  const known = new Set(numbersIn(before.slots ?? []))
  const wrong = numbers.filter((number) => !published.has(number) && !known.has(number))
  if (wrong.length > 0) return refuse({ code: 'unplaceable', numbers: wrong })
  const pictures = new Map(
    (
      await findAllMedia(
        store,
        slots.flatMap((slot) => placedIn(slot).flatMap((place) => place.picture?.mediaId ?? [])),
      )
    ).map(({ id, fileKey, width, height, colour }) => [id, { mediaId: id, fileKey, width, height, colour }]),
  )
  return {
    ok: true,
    plan: {
      slots: slots.map((slot) => ({
        ...slot,
        title: normaliseText(slot.title),
        places: withoutEmptyEnd(
          slot.places.map((place) =>
            place && published.has(place.number) && stays(place, at)
              ? {
                  ...place,
                  headline: normaliseText(place.headline),
                  picture: pictures.get(place.picture?.mediaId ?? '') ?? null,
                }
              : null,
          ),
        ),
        notices: slot.notices.map((notice) => ({ ...notice, text: normaliseText(notice.text) })),
      })),
    },
  }
}
