import type { Cue } from '../cue.ts'

/** Verbs whose subject is the speaker. Those with an act say themselves what is done with the words. */
export const reporting: readonly Cue[] = [
  {
    kind: 'report',
    forms:
      'said|says|saying|stated|states|stating|noted|notes|noting|remarked|told|tells|observed|recalled|mentioned|added|explained|explains|commented|declared|announced|pointed out|points out|pointing out|pointed to|drew attention to|called attention to|stressed|stresses|stressing|emphasi{z|s}ed|emphasi{z|s}es|emphasi{z|s}ing|underscored|underscores|underscoring|underlined|underlining|highlighted|highlighting|indicated|made clear|makes clear|made it clear|clarified|outlined|detailed|described|elaborated on|spoke about|spoke of|talked about|shared {his|her|their|the}|set {out|forth}|laid out|presented|briefed|informed|updated|gave|provided|conveyed|believes|believed|considers|considered|thinks|argued|asserted|maintained that|insisted|concluded|reviewed with|responded|replied|answered|remarked|opined|touched {up|}on|raised|voiced|expressed|expresses|expressing|reported|suggested that|acknowledged|recognized|recognised|paid {special|particular} attention to|focused on|signal{|l}ed|cited|introduced|reflected on|recounted|shared his view{|s}|offered {his|her|an}|was {confident|convinced}',
  },
  {
    kind: 'report',
    act: 'commit',
    forms:
      'reaffirmed|reaffirms|reaffirming|reiterated|reiterates|reiterating|affirmed|affirms|affirming|confirmed|confirms|confirming|pledged|pledges|pledging|promised|vowed|undertook|offered to|assured|assures|intends to|expressed ~ {readiness|willingness|commitment|determination|intention|resolve|interest in}|restated',
  },
  {
    kind: 'report',
    act: 'propose',
    forms:
      'urged|urges|urging|called for|calls for|calling for|called on|called upon|calls on|calling on|appealed|appealed to|requested|demanded|demands|asked {|for|that|to}|asked|invited|invites|inviting|proposed|proposes|proposing|suggested|recommended|pressed|pushed for|advocated|sought|expressed ~ hope{|s}|hoped|hopes|sent an invitation|insisted on|insisted that|exhorted',
  },
  {
    kind: 'report',
    act: 'support',
    forms:
      'encouraged|encourages|encouraging|acknowledged {the|their} {efforts|progress}|welcomed|welcomes|welcoming|supported|supports|endorsed|backed|hailed|expressed ~ {support|solidarity|understanding|backing}|expressed ~ appreciation for the ~ {position|stance|role}|respected|sided with|voiced ~ support|applauded|stood by|stands by|expressed satisfaction',
  },
  {
    kind: 'report',
    act: 'oppose',
    forms:
      'condemned|condemns|condemning|denounced|opposed|opposes|rejected|rejects|protested|criticized|criticised|objected|deplored|expressed ~ {opposition|condemnation|objection|indignation|outrage}|slammed|decried',
    intensity: 2,
  },
  {
    kind: 'report',
    act: 'concern',
    forms:
      '{raised|voiced|expressed|shared|reiterated|underscored|conveyed} ~ concern{|s}|questioned|regretted|lamented|expressed ~ {regret|alarm|worry|disappointment|unease}',
  },
  { kind: 'report', act: 'warn', forms: 'warned|warns|warning|cautioned|threatened', intensity: 2 },
  {
    kind: 'report',
    act: 'agree',
    forms:
      'agreed|agrees|agreeing|concurred|reached ~ {agreement|agreements|consensus|understanding|understandings}|decided|arranged to|tasked|instructed|signed|concluded {an|the} agreement|came to {an|the} agreement|committed {themselves|to}|resolved to',
  },
  {
    kind: 'report',
    act: 'praise',
    forms:
      'thanked|thanks|thanking|congratulated|congratulates|congratulating|praised|praises|praising|commended|commends|commending|greeted|saluted|paid tribute|extended ~ {greetings|congratulations|condolences|wishes|gratitude|sympathies|thanks}|conveyed ~ {greetings|congratulations|condolences|regards|wishes}|expressed ~ {gratitude|condolences|thanks|appreciation|sympathy|sympathies|sorrow}|offered ~ {condolences|congratulations|sympathies}|wished|appreciated|appreciates|spoke highly of|highly appreciated|shared {his|her|their} {greetings|congratulations|condolences}|lauded|gave a high assessment|highly {valued|assessed}|exchanged ~ greetings|exchanged congratulations',
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
      'discussed|discuss|discusses|discussing|exchanged ~ {views|opinions|assessments|information|ideas|perspectives}|exchange ~ {views|opinions}|had {a|an} ~ {exchange|discussion}|had {in depth|detailed|candid|substantive} {discussions|exchanges|talks}|held ~ {discussion|discussions}|considered {|in detail |in depth }{issues|matters|questions|the issues|prospects}|reviewed|talked about|compared notes|took stock|addressed {|the |a |issues |questions |matters }|examined|touched upon',
  },
]
