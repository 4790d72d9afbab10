import type { Cue } from '../cue.ts'

/** That the meeting took place, who was there, ceremony and furniture of the page. Strong ones make a sentence narration alone. */
export const narration: readonly Cue[] = [
  {
    kind: 'narration',
    forms:
      '{telephone|phone|video|secure video|hour long phone|secure} {call|conversation|conference|link|meeting}|had a {call|conversation|meeting|telephone|phone|video|brief|short|regular|bilateral|working|separate}|held {a|an} {call|conversation|meeting|telephone|phone|video|brief|bilateral|working|separate|summit|official}|held {talks|a summit|negotiations|consultations|a call|a meeting}|had talks|spoke {today|by phone|by telephone|on the phone|yesterday|over the phone|separately|again|earlier|with|this}|spoke|met {today|separately|virtually|yesterday|earlier|again|briefly|in|on|with|at|one on one}|met|received|hosted|{meeting|talks|call|conversation|summit|videoconference} {took place|was held|was taking place|began|started|lasted|concluded|opened}|took part in|attended|participated in|were present|arrived {in|at|to}|paid {a|an} {official|state|working|} visit|is on {a|an} {official|state|working|} visit|{videoconference|video conference}|via videoconference|beginning of|the call {was|is|follows|followed}|the meeting {was part|follows|followed}|part of ongoing efforts',
  },
  {
    kind: 'narration',
    strong: true,
    forms:
      'participants in the {call|meeting|conversation|video call} {included|were}|{was|were} also present|this was {stated|announced|said|reported} by|also {attended|attending|participating}|sent greetings to|(media leave|were led by|led the {two |}delegation{|s}|this joint statement is based on|the representative{|s} from|conferred with|concluded {a|his|her} ~ visit|see also|co chaired|chaired the|took a call from|{gave|provided} the following {details|readout}|will brief the press|brief{|ed} the {press|media}|press conference|{had been|was} requested by|took place {at|in|on} the {request|initiative}|at the {request|initiative} of|resume{|d} {at|after} {|the }{lunch|break|noon}|no date was {fixed|set|given}|photo{|s}:|read more|full text|{welcoming|signing|wreath laying|welcome} ceremony|national anthem{|s}|guard{|s} of hono{|u}r|posed for|red carpet|shook hands|hosted {a|an|the} {official|state|working|} {banquet|dinner|lunch|luncheon|reception|breakfast}|gala {dinner|reception}|to be continued|press service|delegation{|s} included|members of the delegation{|s}|{took part|participating|attended|present} in the {meeting|talks|conversation}|this was {his|her|their|the} {first|second|third}|accompanied by|bade farewell|laid a wreath|signed the {guest|visitors} book|{bilateral|working|official} {lunch|dinner|breakfast}',
  },
]
