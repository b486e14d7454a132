// Puts a reporter with a very long article into the database named by DATABASE_URL and says who and where.
import sharp from 'sharp'
import { openDatabase, provideDatabase } from '#db/index.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { keepPicture } from '#server/media/pictures.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aDraft, aPerson, ok, PASSWORD } from '../tests/builders/newsroom.ts'
import { LONG, longBody } from './long-article.ts'

const read = readEnvironment(process.env)
if (!read.ok) throw new Error(read.faults.join('\n'))
provideEnvironment(read.environment)
const db = provideDatabase(openDatabase(read.environment.databaseUrl))
await db.migrate()
const reporter = await aPerson('reporter')
const mediaIds: string[] = []
for (let n = 0; n < LONG.pictures; n++) {
  // Pictures of one content would be one picture.
  const bytes = await sharp({ create: { width: 1200, height: 800, channels: 3, background: `hsl(${n * 9} 40% 50%)` } })
    .jpeg()
    .toBuffer()
  const { picture } = ok(await keepPicture(bytes, `công trường ${n + 1}.jpg`))
  mediaIds.push(ok(await addPicture(reporter, picture)).media.id)
}
const articleId = await aDraft(reporter, { body: longBody(mediaIds) })
await db.close()
process.stdout.write(JSON.stringify({ email: reporter.email, password: PASSWORD, articleId }))
