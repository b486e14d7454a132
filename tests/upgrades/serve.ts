import { openDatabase } from '#db/index.ts'

/** Run as a program: serves the database named by DATABASE_URL until it is killed. */
openDatabase(process.env.DATABASE_URL ?? '').serve()
process.stdout.write('serving\n')
setInterval(() => {}, 60_000)
