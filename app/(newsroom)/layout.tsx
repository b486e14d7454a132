import type { ReactNode } from 'react'
export default function L({ children }: { children: ReactNode }) { return <html lang="vi"><body>{children}</body></html> }
