export { GET, POST } from '#server/session.ts'
