/**
 * Why a version of an article was kept: a step of the workflow, or `saved` (by hand, with a name), `restored` (an older
 * text was brought back), `previewed` (somebody outside was shown it), `conflict` (a text that could not be saved over a
 * newer one). Autosaves are no versions; they fold between these.
 */
export const VERSION_KINDS = [
  'submitted',
  'returned',
  'forwarded',
  'approved',
  'published',
  'saved',
  'restored',
  'previewed',
  'conflict',
] as const
export type VersionKind = (typeof VERSION_KINDS)[number]
