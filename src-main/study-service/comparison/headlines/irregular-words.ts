/**
 * Forms that the stemmer can't bring together and headlines are full of: what is told in the present above ("Storm tears roof off") is told in
 * the past below. Each line is one family, the first word standing for all.
 */
const FAMILIES = `
awake awoke awoken|beat beaten|become became|begin began begun|bend bent|bet|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred
bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen choice|come came|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown flight|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown growth|hang hung|hear heard|hide hid hidden|hold held|keep kept
know knew known|lay laid|lead led|leap leapt|leave left|lend lent|lie lying lied|light lit|lose lost loss losses|make made|mean meant|meet met|pay paid|prove proven|rebuild rebuilt|ride rode ridden
ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold sale sales|send sent|shake shook shaken|shine shone|shoot shot shooting|show shown|shrink shrank shrunk
sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken speech|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen theft|stick stuck|sting stung|strike struck
swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood
wake woke woken|wear wore worn|weave wove woven|weep wept|win won winner|withdraw withdrew withdrawn|write wrote written|die dies died dying dead death deaths|child children|woman women|man men|person people
foot feet|life lives|ill illness|choose chosen|arrive arrival|free freed freedom|safe safety|high height|strong strength|poor poverty|deep depth|long length|hot heat|democrat democrats democratic dem dems|republican republicans gop
`;

const FIRST_OF = new Map(
  FAMILIES.trim()
    .split(/[|\n]/u)
    .flatMap((family) => {
      const [first, ...others] = family.trim().split(' ');
      return others.map((word) => [word, first!] as const);
    }),
);

export function plainForm(word: string): string {
  return FIRST_OF.get(word) ?? word;
}
