import type { Cue } from '../cue.ts'

/**
 * Words within what is said that show the act. Ranks: 3 a clear performative, 2 a modal or readiness, 1 a colouring
 * word that only counts when nothing stronger stands there.
 */
export const acts: readonly Cue[] = [
  {
    kind: 'act',
    act: 'inform',
    rank: 5,
    forms:
      'as interpreted|at {the|his|her|their} request|good {morning|evening|afternoon}|the floor is yours|good to see you|start more formally',
  },
  { kind: 'act', act: 'propose', rank: 2, forms: "it's {|very |so }{important|essential|vital|crucial|time}" },
  // To stress the importance of doing something asks for it; of a state of affairs it only assesses it.
  {
    kind: 'act',
    act: 'propose',
    rank: 2,
    forms:
      '{importance|need|urgency|necessity} {of|for} {ensuring|strengthening|developing|establishing|managing|keeping|continuing|working|taking|providing|building|expanding|deepening|resolving|implementing|preventing|ending|respecting|protecting|avoiding|addressing|holding|advancing|upholding|preserving|restoring|resuming|reaching|finding|increasing|coordinating|further|continued|joint|early|immediate|swift|prompt|greater|stronger|coordinated}',
  },
  { kind: 'act', act: 'commit', rank: 3, own: true, forms: 'will|would|shall|is going to|are going to' },
  {
    kind: 'act',
    act: 'oppose',
    rank: 4,
    intensity: 3,
    forms:
      '{strongly|firmly|resolutely|categorically|unequivocally|vehemently} {oppose|opposes|opposed|condemn|condemns|condemned|reject|rejects|rejected}',
  },
  {
    kind: 'act',
    act: 'warn',
    rank: 3,
    intensity: 3,
    forms:
      '{will|would} {respond|react|retaliate}|{will|would} {have|entail|lead to|face|bear} ~ {consequences|costs}|impose {severe|significant|swift} costs|red line{|s}|play{|s|ing} with fire|will not {sit idly by|remain indifferent|go unanswered}|grave {error|mistake}|there will be consequences|face consequences|pay {a|the} price|reserve{|s|d} the right|fraught with|dire consequences|complete breakdown|without consequences|pay dearly|no business as usual|would have consequences|have consequences for|at {its|their} own peril|responsibility {will|would} {lie|rest}|will not be left unanswered',
  },
  {
    kind: 'act',
    act: 'oppose',
    rank: 3,
    forms:
      '{oppose|opposes|opposed|opposing|opposition to} |resolutely {oppose|opposed|opposes|reject}|condemn{|s|ed|ing|ation of}|reject{|s|ed|ing}|unacceptable|inadmissib*|impermissib*|intolerable|must not be allowed|will never {accept|allow|recognize|recognise|permit|tolerate}|will not {accept|allow|recognize|recognise|permit|tolerate}|violat{es|ed|ion|ions} {|of }{|the }{un charter|international law}|illegitimate|unjustif*|denounc*|in violation of|cannot accept|could not accept|could not back|cannot support|could not support|no justification|can never be|not open to negotiation|no terrorist|would not be tolerated|will not be tolerated|cannot be tolerated|would never|is not acceptable|wholly unacceptable|rejection of|stands against|stood against|not be {allowed|tolerated}',
  },
  {
    kind: 'act',
    act: 'concern',
    rank: 2,
    forms:
      '{deep |serious |grave |strong |fundamental |particular |}concern{|s} {about|over|regarding|at|that|with}|concerned {about|by|over|that|with}|worried|worr{y|ies} {about|over}|alarm{|ed} {at|by|over|about}|deeply troubled|grave problem{|s}|under threat|deteriorat*|regret{|s|ted|table|tably}|alarming|worrisome|worrying|with concern|serious {threat|risk|danger}|disturbing',
  },
  {
    kind: 'act',
    act: 'propose',
    rank: 2,
    forms:
      'should|must|need{|s|ed} to|ought to|have to|has to|call{|s|ed|ing} {for|on|upon}|urg{e|es|ed|ing}|request{|s|ed|ing} |demand{|s|ed} {that|the|an|to}|invit{e|es|ed|ing|ation}|encourag{e|es|ed|ing}|propos{e|es|ed|ing} |let us|we need|it is {|also |very |absolutely }{necessary|essential|imperative|vital|crucial|critical|key|urgent|important|time} {to|that|for}|the need {to|for}|need for |necessity {of|to|for}|can {|also |jointly |work |further }{cooperate|strengthen|expand|deepen|promote|carry out|join}|insist{|s|ed} {on|that}|suggest{|s|ed|ing} {that|to}|recommend{|s|ed}',
  },
  {
    kind: 'act',
    act: 'propose',
    rank: 2,
    intensity: 1,
    forms:
      '{hope|hopes|hoped|hoping} {that|to|for|the|it|you|we|both|china|russia}|i {|do |sincerely |very much }hope|we {|do |sincerely }hope|hopes|would like {you|to see}|wish{|es} to see',
  },
  {
    kind: 'act',
    act: 'commit',
    rank: 3,
    forms:
      '{is|are|was|were|be|stand{|s}|remain{|s|ed}|am} {|always |also |fully |still }{ready|prepared|willing|committed|determined}|{ready|willing|prepared} to|{readiness|willingness|commitment|commitments|determination|intention|resolve|adherence|dedication} {to|of|for}|remains a priority|stand{|s} {|exclusively |firmly }for|intend{|s|ed} to|plan{|s|ned} to|pledg{e|es|ed|ing}|promis{e|es|ed|ing} to|look{|s|ed|ing} forward|commit{|s|ted} to|ironclad|has not changed|remains unchanged|no intention|does not seek|do not seek|not seek{|ing}|attaches {|great }importance|remain{|s|ed} open to|open to {|the |further }{dialogue|discussion|cooperation|trade|talks}|will {|also |jointly }{pursue|continue|work|keep|seek|provide|support|send|open|increase|build|help|not}|would {|also |soon |shortly }{continue|provide|send|open|complete|table|host|join|take|look into}|did not rule out|does not rule out|not ruling out|lend a hand|undertake{|s}|we want to|wants to|wish{|es} to|seeks to|adher{e|es|ed|ing} to|continu{e|es|ed} to',
  },
  {
    kind: 'act',
    act: 'support',
    rank: 3,
    forms:
      'commitment ~ to ~ {sovereignty|territorial integrity|independence|security}|support for ~ {sovereignty|territorial integrity|independence|security|right}',
  },
  {
    kind: 'act',
    act: 'support',
    rank: 2,
    forms:
      'stand{|s} {|firmly |fully |squarely }{with|by|behind}|backing for|{support|supports|supported|supporting|backs|backed|endorse|endorses|endorsed} {|the |for |of |china |russia |ukraine |all |any }|welcom{e|es|ed|ing} {|the |efforts |that |progress |any |this |these }|{stand|stands|stood} {with|by}|solidarity with|in favo{|u}r of|respect{|s|ed} {|the |for }{|one china |actions |choice |decision |position |sovereignty |independence }{|principle |policy }|understand{|s} {|and }{|respects |supports }|appreciat{e|es|ed} {|the }{|balanced |objective |principled |unbiased }{position|stance}',
  },
  {
    kind: 'act',
    act: 'praise',
    rank: 2,
    forms:
      'thank{|s} {you|for|to|the}|thank|good to see you|great pleasure|a pleasure|always appreciated|opportunity to {see|wish}|wish you|gracious|grateful|gratitude|congratulat*|condolence*|i appreciate|appreciate {|very much |the fact |your |his |her }|pleased to {see|meet|welcome}|delighted to|glad to {see|meet|welcome}|happy to {see|meet|welcome}|it is {|a |my |our |great }{pleasure|honor|honour}|{great |}{honor|honour} {to|for}|pay tribute|well wishes|best wishes|happy new year|greetings {to|from}|admir*|commend{|s|ed}|tribute to|welcome back|good morning|good afternoon|good evening|my dear friend',
  },
  {
    kind: 'act',
    act: 'deny',
    rank: 3,
    forms:
      'no evidence|{is|are|was|were} {false|baseless|groundless|unfounded|untrue}|has nothing to do with|fabricat*|groundless',
  },
  {
    kind: 'act',
    act: 'agree',
    rank: 1,
    forms:
      '{agreed|agreement|consensus} {to|on|that|reached|was}|as agreed|shared {|the |a |similar |common }{view|views|understanding|assessment}|concurrence|common {position|positions|approach|approaches|perspective}|of the same view|unity of positions',
  },
  {
    kind: 'act',
    act: 'assess',
    rank: 1,
    forms:
      '{has|have|had} {|been |become |already |reached |grown |increased |developed |continued |achieved |made }|is an important|are important|plays {a|an}|importance of|level of|special responsibility|shared responsibility|has a responsibility',
  },
]
