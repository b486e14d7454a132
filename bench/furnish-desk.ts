// Puts a reporter with very long articles into the database named by DATABASE_URL and says who and where: the one of the key
// strokes, or with `heavy` those that are as heavy as articles can be.
import sharp from 'sharp'
import { openDatabase, provideDatabase } from '#db/index.ts'
import { addPicture } from '#operations/media/add-picture.ts'
import { keepPicture } from '#server/media/pictures.ts'
import { provideEnvironment } from '#server/process/environment.ts'
import { readEnvironment } from '#server/process/read-environment.ts'
import { aDraft, aPerson, ok, PASSWORD } from '../tests/builders/newsroom.ts'
import { HEAVY, LONG, longBody } from './long-article.ts'

const read = readEnvironment(process.env)
if (!read.ok) throw new Error(read.faults.join('\n'))
provideEnvironment(read.environment)
const db = provideDatabase(openDatabase(read.environment.databaseUrl))
await db.migrate()
const reporter = await aPerson('reporter')
const mediaIds: string[] = []
const heavy = process.argv[2] === 'heavy'
const articles = heavy ? HEAVY : { long: LONG }
const most = Math.max(...Object.values(articles).map(({ pictures }) => pictures))
for (let n = 0; n < most; n++) {
  // Pictures of one content would be one picture.
  const bytes = await sharp({
    create: {
      width: 1200,
      height: 800,
      channels: 3,
      background: `hsl(${(n * 9) % 360} ${30 + Math.floor(n / 40)}% 50%)`,
    },
  })
    .jpeg()
    .toBuffer()
  const { picture } = ok(await keepPicture(bytes, `công trường ${n + 1}.jpg`))
  mediaIds.push(ok(await addPicture(reporter, picture)).media.id)
}
const ids: Record<string, string> = {}
for (const [name, holds] of Object.entries(articles)) {
  ids[name] = await aDraft(reporter, { body: longBody(mediaIds.slice(0, holds.pictures), holds) })
}
await db.close()
process.stdout.write(
  JSON.stringify({ email: reporter.email, password: PASSWORD, articleId: ids.long ?? '', articles: ids }),
)
