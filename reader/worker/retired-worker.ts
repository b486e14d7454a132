// Sent in place of the worker where the newspaper has turned reading offline off: it takes the worker's place at once, and
// gives it up. What readers saved stays in their browsers, for when it is turned on again.
const worker = self as unknown as ServiceWorkerGlobalScope

worker.addEventListener('install', () => void worker.skipWaiting())
worker.addEventListener('activate', (event) => event.waitUntil(worker.registration.unregister()))

export {}
