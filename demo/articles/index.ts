import type { DemoArticle } from '../types.ts'
import { decided } from './decided.ts'
import { inReview } from './in-review.ts'
import { kinhTe } from './kinh-te.ts'
import { nongNghiep } from './nong-nghiep.ts'
import { theThao } from './the-thao.ts'
import { thoiSu } from './thoi-su.ts'
import { vanHoa } from './van-hoa.ts'
import { xaHoi } from './xa-hoi.ts'

export const articles: DemoArticle[] = [
  ...thoiSu,
  ...kinhTe,
  ...xaHoi,
  ...vanHoa,
  ...theThao,
  ...nongNghiep,
  ...inReview,
  ...decided,
]
