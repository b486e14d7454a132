import { fold } from '../text/fold.ts'

/**
 * Words that people make passwords of, without marks, spaces and what is hung on before and behind. Those that guess try each of them
 * with years, numbers and signs at its ends.
 */
const COMMON: ReadonlySet<string> = new Set(
  `password passwords passw0rd passphrase mypassword thepassword secret secretpassword letmein letmeinplease welcome welcomehome
  admin admin istrator administrator administrators root superuser user username login signin guest default changeme changethis
  qwerty qwertyuiop qwertyuiopasdf asdfghjkl asdfghjkla zxcvbnm qwertyasdf qazwsx qazwsxedc qazwsxedcrfv onetwothree iloveyou
  iloveyouforever ilovemyself monkey dragon football baseball basketball superman batman spiderman pokemon princess sunshine
  michael jordan charlie computer internet samsung iphone google facebook youtube zalo tiktok windows microsoft trustno
  matkhau matkhaumoi matkhaucu matkhaucuatoi matkhaula khongcomatkhau quenmatkhau doimatkhau matkhautam matkhaumacdinh
  matkhaumanh matkhaudai matkhaubaomat baomat bimat quantri quantrivien nguoiquantri taikhoan dangnhap xinchao xinchaovietnam
  vietnam vietnamese toiyeuvietnam yeuvietnam vietnamvodich vietnamquehuongtoi congtyabc hanoi saigon hochiminh thanhphohochiminh
  tphochiminh danang haiphong cantho langson toiyeuhanoi anhyeuem emyeuanh toiyeuem toiyeuanh anhyeuemnhieulam emyeuanhnhieulam
  anhnhoem emnhoanh yeuem yeuanh yeuemnhieu yeuemmaimai mainhoem mailayeuem nhoemnhieu loveyou tinhyeu tinhyeucuatoi honnhan
  giadinh giadinhtoi giadinhlaso giadinhlatatca concuame bome ongba metoi boyeucon meyeucon yeucon conyeu concung
  khongbiet khongnho khongbietnua khongaibiet deogi chiuthoi thoihet biethet maimai hanhphuc maymam thanhcong phatloc phattai
  phatdat nguyenvan nguyenthi nguyenvana nguyenvanan tranvan tranthi levan lethi phamvan hoangvan phanvan vuvan dangvan buivan
  toasoan toasoanbao baochi nhabao phongvien bientap bientapvien tongbientap thukytoasoan tintuc baodientu docbao baivietmoi
  abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijkl aaaaaa test testtest testing tester demo demodemo
  hello helloworld goodmorning chaobuoisang chucmungnammoi happynewyear doremon doraemon conan songoku`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Signs that stand for letters. */
const LEET: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
}

/**
 * Whether a password is among the first that are guessed: a common word with numbers and signs around it, the same over again, a row
 * of keys or of numbers, or what everybody knows of the person (`known`: name, address, the newspaper's name).
 */
export function isCommonPassword(password: string, known: readonly string[] = []): boolean {
  const plain = fold(password).replace(/\s+/g, '')
  if (isRepeated(plain) || isRow(plain)) return true
  // Numbers at the ends are numbers; within a word they may stand for letters.
  const cores = [core(plain), core(withLetters(core(plain))), core(withLetters(plain))]
  const own = new Set(known.flatMap(wordsOf))
  return cores.some(
    (each) => each === '' || COMMON.has(each) || own.has(each) || isRepeated(each) || COMMON.has(half(each)),
  )
}

function withLetters(text: string): string {
  return text.replace(/[@$013457]/g, (sign) => LEET[sign] ?? sign)
}

/** Without what is hung on at the ends. */
function core(text: string): string {
  return text.replace(/^[^a-z]+|[^a-z]+$/g, '')
}

/** A word that stands there twice, once. */
function half(text: string): string {
  const middle = text.length / 2
  return Number.isInteger(middle) && text.slice(0, middle) === text.slice(middle) ? text.slice(0, middle) : text
}

/** A few signs over and over: `aaaaaaaaaa`, `abcabcabcabc`, `1212121212`. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4].some(
    (size) => text.length >= size * 3 && text.startsWith(text.slice(0, size).repeat(Math.floor(text.length / size))),
  )
}

const ROWS = [
  '01234567890123456789',
  '09876543210987654321',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
]

/** A row of the keyboard, of numbers or of the alphabet. */
function isRow(text: string): boolean {
  return text.length >= 6 && ROWS.some((row) => row.includes(text))
}

/** What is known of a person in the ways in which it is made a password: whole, and each part of a name or an address. */
function wordsOf(known: string): string[] {
  const folded = fold(known)
  const parts = folded.split(/[^a-z]+/).filter((part) => part.length >= 3)
  return [parts.join(''), folded.replace(/[^a-z]+/g, ''), folded.split('@')[0]?.replace(/[^a-z]+/g, '') ?? '', ...parts]
}
