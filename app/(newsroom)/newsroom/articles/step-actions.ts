import 'server-only'
import type { StepActions } from '#components/workflow/use-steps.ts'
import {
  correctArticleAction,
  listAssigneesAction,
  readOffersAction,
  remindOfStepAction,
  takeStepsAction,
} from './actions.ts'

/** What the buttons of steps call, wherever they stand. */
export const stepActions: StepActions = {
  takeSteps: takeStepsAction,
  correctArticle: correctArticleAction,
  listAssignees: listAssigneesAction,
  remindOfStep: remindOfStepAction,
  readOffers: readOffersAction,
}
