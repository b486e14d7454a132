import type { DemoArticle } from '../types.ts'
import { kinhTe } from './kinh-te.ts'
import { nongNghiep } from './nong-nghiep.ts'
import { onTheDesk } from './on-the-desk.ts'
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
  ...onTheDesk,
]
