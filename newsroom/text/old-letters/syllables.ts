const ONSETS = new Set('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))
const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên
  ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay
  oăc oăm oăn oăng oăt oe oen oeo oet oi om on ong oong ooc op ot oc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng
  uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi
  ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưm ưn y yêm yên yêng yêt yêu êc ynh yt ych`
    .trim()
    .split(/\s+/),
)
/** Tones, as marks of their own. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const STOPPED = /(?:c|ch|p|t)$/u

/**
 * Whether a word can be a syllable of Vietnamese: letters that occur together, at most one tone, and behind a stop only the two
 * tones that go with it. Capitals do not matter. It knows no words, so it says what is possible, not what is there.
 */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const tones = apart.match(TONES) ?? []
  if (tones.length > 1) return false
  const letters = apart.replace(TONES, '').normalize('NFC')
  if (!/^[a-zăâđêôơư]{1,7}$/u.test(letters)) return false
  if (STOPPED.test(letters) && letters.length > 1 && tones.some((tone) => tone !== '\u0301' && tone !== '\u0323')) {
    return false
  }
  if (RHYMES.has(letters)) return true
  for (let length = 1; length <= 3 && length <= letters.length; length += 1) {
    const onset = letters.slice(0, length)
    const rhyme = letters.slice(length)
    if (ONSETS.has(onset) && (RHYMES.has(rhyme) || (onset === 'gi' && rhyme === ''))) return true
  }
  return false
}
