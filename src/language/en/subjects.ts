import type { Cue } from '../cue.ts'

/** Words that stand for speakers without naming them. */
export const subjects: readonly Cue[] = [
  {
    kind: 'joint',
    forms:
      '{ministers|leaders|presidents|representatives|officials|delegations} of {both|the two} {sides|countries|states|nations}|all {two|three|four|five|six} {sides|delegations|parties|leaders|ministers|countries}|{the |}two {leaders|presidents|sides|heads of state|heads of government|parties|countries|ministers|foreign ministers|prime ministers|officials|men|statesmen|delegations|defense ministers|defence ministers|secretaries|counterparts|principals|interlocutors|governments}|both {leaders|presidents|sides|heads of state|parties|countries|ministers|foreign ministers|prime ministers|officials|men|governments|delegations|nations}|the {leaders|presidents|sides|parties|heads of state|heads of state and government|heads of government|interlocutors|ministers|foreign ministers|prime ministers|officials|secretaries|delegations|participants|heads of {the |}{two |}{states|delegations}|leaders of the two countries|three leaders|three sides|four leaders|defense ministers|defence ministers}|both|{they|the two} {both|jointly}|the two|sides|all {sides|parties|participants|leaders}|leaders of {both|the two} {countries|states}|all {of the |}leaders|each side|mutual|their {|two }countries',
  },
  { kind: 'pronoun', number: 'singular', forms: 'he|she' },
  { kind: 'pronoun', number: 'plural', forms: 'they' },
  {
    kind: 'role',
    forms:
      'leader{|s}|diplomat{|s}|official{|s}|delegation{|s}|guest{|s}|visitor{|s}|host{|s}|envoy{|s}|representative{|s}|politician|statesman|lawmaker{|s}|parliamentarian{|s}|negotiator{|s}|counterpart|colleague|participants|parliament|government|officer',
  },
  { kind: 'self', forms: 'we|our|i|us|my' },
  {
    kind: 'counterpart',
    forms:
      '{his|her|the} {|chinese |russian |american |ukrainian |u.s. |foreign |french |german |british |turkish |indian |japanese }{counterpart|colleague|interlocutor|host|guest|opposite number}|the other side|the {guest|visitor|visiting {minister|president|premier|leader|delegation}}',
  },
  {
    kind: 'governor',
    forms:
      'with|to|of|from|by|for|on|against|toward{|s}|between|about|regarding|concerning|including|in|at|upon|over|through|alongside|and|between|under|following|after|before|during|within|into|via|among|thanked|thank|congratulated|congratulates|told|asked|urged|informed|briefed|invited|assured|updated|reminded|encouraged|praised|commended|welcomed|condemned|support|supported|gave|offered|showed|hosted|received|met|called on|called upon|pressed|warned|welcoming|thanking|congratulating|urging|condemning|inviting',
  },
]
