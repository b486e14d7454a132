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
  files,
  settings,
  counters,
  refreshes,
  articles,
  articleVersions,
  articleSaves,
  presences,
  previews,
  events,
  publishedArticles,
  publishedTopics,
  publishedBylines,
  publishedPictures,
  publishedFiles,
  tombstones,
  movedAddresses,
} = defineTables(columns)
