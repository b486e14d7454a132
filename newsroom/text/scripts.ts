const RAISED = scriptOf(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
)
const LOWERED = scriptOf('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')

/** Raised text where there are no marks: `10⁶`, `m²`; `^(…)` where Unicode has not every letter of it. Never `106`. */
export function raisedText(text: string): string {
  return inScript(text, RAISED, '^')
}

/** Lowered text where there are no marks: `CO₂`; `_(…)` where Unicode has not every letter of it. */
export function loweredText(text: string): string {
  return inScript(text, LOWERED, '_')
}

function inScript(text: string, script: ReadonlyMap<string, string>, sign: string): string {
  const [, before = '', letters = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? []
  if (letters === '') return text
  const written = Array.from(letters, (letter) => script.get(letter))
  const whole = written.every((letter) => letter !== undefined) ? written.join('') : `${sign}(${letters})`
  return before + whole + after
}

function scriptOf(plain: string, set: string): ReadonlyMap<string, string> {
  const written = [...set]
  return new Map([...plain].map((letter, index) => [letter, written[index] ?? letter]))
}
