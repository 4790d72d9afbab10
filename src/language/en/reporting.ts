import type { Cue } from '../cue.ts'

/** Verbs whose subject is the speaker. Those with an act say themselves what is done with the words. */
export const reporting: readonly Cue[] = [
  {
    kind: 'report',
    forms:
      'gave {an|a} ~ {appraisal|assessment|update|account|overview|explanation|briefing}|shared {his|her} ~ {assessment|assessments|vision|views|thoughts|insights}|dwelt on|elaborated|went over|walked through|expanded on|reasoned|said|says|saying|stated|states|stating|noted|notes|noting|remarked|told|tells|observed|recalled|mentioned|added|explained|explains|commented|declared|announced|pointed out|points out|pointing out|pointed to|drew attention to|called attention to|stressed|stresses|stressing|emphasi{z|s}ed|emphasi{z|s}es|emphasi{z|s}ing|underscored|underscores|underscoring|underlined|underlining|highlighted|highlighting|indicated|made clear|makes clear|made it clear|clarified|outlined|detailed|described|elaborated on|spoke about|spoke of|talked about|shared {his|her|their|the}|set {out|forth}|laid out|presented|briefed|informed|updated|gave|provided|conveyed|believes|believed|considers|considered|thinks|argued|asserted|maintained that|insisted|concluded|reviewed with|responded|replied|answered|remarked|opined|touched {up|}on|voiced|expressed|expresses|expressing|reported|suggested that|acknowledged|recognized|recognised|signal{|l}ed|cited|introduced|reflected on|recounted|shared his view{|s}|offered {his|her|an}|was {confident|convinced}|remained of the view|was of the view|took the view|took up {once more |again |}the|put {it|forward|on record}|spelled out|reverted|countered|retorted|contended|claimed|alleged|recited|testified|admitted|conceded|disclosed|revealed|hinted|quipped|relayed|took note|read out|stood firm|registered|drew a line|made the point|made the case|let it be known|cast|called it|describing|recalling|adding|explaining|pointing|arguing|observing|remarking|declaring|announcing|indicating|insisting|expressing',
  },
  // What is promised or taken up stands as a promise, whatever it is about.
  {
    kind: 'report',
    act: 'commit',
    fixed: true,
    forms:
      'accepted|undertook|pledged|pledges|pledging|vowed|promised|announced {the|a|an} ~ {allocation|provision|package|assistance|tranche|contribution|decision}|committed to|resolved to|guaranteed|offered {|in turn |}{to|him|her|them|china|russia|its|his|her|a|an}',
  },
  {
    kind: 'report',
    act: 'commit',
    forms:
      'reinforced|renewed {his|her|its|the|their} {commitment|pledge|offer|readiness}|made {a|the} commitment|recommitted|reaffirmed|reaffirms|reaffirming|reiterated|reiterates|reiterating|affirmed|affirms|affirming|confirmed|confirms|confirming|gave {an|his|her|the} {assurance|assurances|undertaking|word|commitment}|committed {himself|herself|themselves}|declared {his|her|its} {readiness|willingness|intention}|stood ready|stands ready|assured|assures|intends to|expressed ~ {readiness|willingness|commitment|determination|intention|resolve|interest in}|restated',
  },
  {
    kind: 'report',
    act: 'propose',
    forms:
      'urged|urges|urging|called for|calls for|calling for|called on|called upon|calls on|calling on|appealed|appealed to|requested|demanded|demands|asked {|for|that|to}|asked|invited|invites|inviting|proposed|proposes|proposing|suggested|recommended|pressed|pushed for|advocated|sought|expressed ~ hope{|s}|hoped|hopes|sent an invitation|insisted on|insisted that|exhorted|pleaded|implored|encouraged|sought {|the |an |early }|put in a request|renewed {the|his|her|its} {call|appeal|request|demand|invitation}|made {an|a|the} {appeal|plea|request|proposal}|pressed {|for |the |him |her |minister |president }|would like {|to see }|wanted {|to see }|expected|expects|counted on',
  },
  {
    kind: 'report',
    act: 'support',
    forms:
      '{voiced|conveyed|expressed|declared} ~ {backing|support}|encouraged|encourages|encouraging|acknowledged {the|their} {efforts|progress}|welcomed|welcomes|welcoming|supported|supports|endorsed|backed|hailed|expressed ~ {support|solidarity|understanding|backing}|expressed ~ appreciation for the ~ {position|stance|role}|respected|sided with|voiced ~ support|stood by|stands by|stood behind|lent {his|her|its|their} {support|backing}|threw {his|her|its} weight behind|gave {his|her|its} {backing|support|blessing}|did not object|had no objection|spoke in favo{u|}r of|came out in favo{u|}r of',
  },
  {
    kind: 'report',
    act: 'oppose',
    forms:
      'condemned|condemns|condemning|denounced|opposed|opposes|rejected|rejects|protested|criticized|criticised|objected|deplored|expressed ~ {opposition|condemnation|objection|indignation|outrage}|slammed|decried|took issue with|took exception to|hit out at|rebuked|blasted|disagreed|ruled out|refused|declined to|disputed|challenged|complained|was critical of|spoke out against|found ~ unacceptable|inveighed|blamed|accused|bitterly denounced',
    intensity: 2,
  },
  {
    kind: 'report',
    act: 'concern',
    forms:
      '{raised|voiced|expressed|shared|reiterated|underscored|conveyed} ~ concern{|s}|{voiced|conveyed|expressed|shared} ~ {worry|unease|anxiety|misgivings|fears|disquiet|apprehension}|questioned|regretted|lamented|expressed ~ {anxiety|dismay|unease|misgivings}|was {|deeply |gravely |particularly |much }{worried|concerned|troubled|alarmed|dismayed|disturbed}|were {|deeply |gravely }{worried|concerned|alarmed}|worried|feared|fears|voiced {|deep |serious |grave |strong }{alarm|concern|concerns|worry|unease|anxiety|regret|dismay}|registered {|his |her |its |serious }concern|expressed {dismay|anxiety|fear|fears}|expressed ~ {regret|alarm|worry|disappointment|unease}',
  },
  {
    kind: 'report',
    act: 'warn',
    forms: 'warned|warns|warning|cautioned|cautions|cautioning|threatened|solemnly declared|served notice|put on notice',
    intensity: 2,
  },
  {
    kind: 'report',
    act: 'agree',
    forms:
      'agreed|agrees|agreeing|concurred|reached ~ {agreement|agreements|consensus|understanding|understandings}|decided|arranged to|tasked|instructed|signed|concluded {an|the} agreement|came to {an|the} agreement',
  },
  {
    kind: 'report',
    act: 'praise',
    forms:
      'applauded|applauds|applauding|exchanged ~ {wishes|good wishes|compliments}|thanked|thanks|thanking|congratulated|congratulates|congratulating|praised|praises|praising|commended|commends|commending|greeted|saluted|paid tribute|extended ~ {greetings|congratulations|condolences|wishes|gratitude|sympathies|thanks}|conveyed ~ {greetings|congratulations|condolences|regards|wishes}|expressed ~ {gratitude|condolences|thanks|appreciation|sympathy|sympathies|sorrow}|offered ~ {condolences|congratulations|sympathies}|wished|appreciated|appreciates|spoke highly of|highly appreciated|shared {his|her|their} {greetings|congratulations|condolences}|lauded|gave a high assessment|highly {valued|assessed}|hailed|complimented|expressed {his|her|their|its|sincere|deep|profound} ~ {gratitude|thanks|appreciation}|recalled with gratitude|was grateful|were grateful|paid homage|offered ~ {thanks|good wishes}|sent ~ {greetings|regards|wishes}|asked after|exchanged ~ greetings|exchanged congratulations',
  },
  {
    kind: 'report',
    act: 'deny',
    forms:
      'denied|denies|denying|refuted|dismissed {|the }{claim|claims|allegation|allegations|accusation|accusations|reports}|rejected {|the }{accusation|accusations|allegation|allegations|claim|claims}',
  },
  {
    kind: 'report',
    act: 'discuss',
    forms:
      'raised|brought up|paid {special|particular|close|great} attention to|focused on|held ~ {exchange|exchanges} of views|continued {the|their|a} {|detailed }{discussion|discussions|conversation|exchange}|covered|went {|in detail }{over|through}|discussed|discuss|discusses|discussing|exchanged ~ {views|opinions|assessments|information|ideas|perspectives}|exchange ~ {views|opinions}|had {a|an} ~ {exchange|discussion}|had {in depth|detailed|candid|substantive} {discussions|exchanges|talks}|held ~ {discussion|discussions}|considered {|in detail |in depth }{issues|matters|questions|the issues|prospects}|reviewed|talked about|compared notes|took stock|addressed {|the |a |issues |questions |matters }|examined|touched upon',
  },
]
