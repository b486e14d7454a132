import { defineTables } from '../../schema/index.ts'
import { columns } from './columns.ts'

// drizzle-kit looks for tables among a module's exports.
export const {
  people,
  personSections,
  penNames,
  sessions,
  signInAttempts,
  sections,
  topics,
  media,
  settings,
  counters,
  refreshes,
  articles,
  articleVersions,
  events,
  publishedArticles,
  publishedTopics,
  publishedBylines,
  publishedPictures,
  tombstones,
  movedAddresses,
} = defineTables(columns)
