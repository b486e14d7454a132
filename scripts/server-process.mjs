// How a process of the server is started, whoever starts it.

export const SERVER_FLAGS = [
  '--conditions=react-server',
  '--disable-warning=ExperimentalWarning',
  // Pages that are made leave much behind that lives shortly. Left to itself, Node lets that grow to several times what
  // the newspaper holds before it clears it away: memory that a small machine has not got.
  '--max-semi-space-size=4',
  '--heap-growing-percent=40',
]

export const SERVER_ENVIRONMENT = {
  // One heap of memory for each thread of the C library would keep what the others gave back.
  MALLOC_ARENA_MAX: '2',
}
