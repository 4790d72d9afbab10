import type { Cue } from '../cue.ts'

/** Passives that name nobody: the sides together, unless an agent follows. */
export const impersonal: readonly Cue[] = [
  {
    kind: 'impersonal',
    act: 'oppose',
    forms:
      '{was|were} {|also |firmly |strongly |categorically |resolutely }{rejected|condemned|denounced|criticised|criticized|deplored|called unacceptable}|{objection|objections|opposition|protest|condemnation} {was|were} {|also }{expressed|raised|voiced|lodged|conveyed}',
  },
  {
    kind: 'impersonal',
    act: 'praise',
    forms: '{gratitude|appreciation|thanks|condolences|congratulations} {was|were} {|also }{expressed|conveyed|extended|offered}',
  },
  {
    kind: 'impersonal',
    act: 'discuss',
    forms:
      '{spoke|met|talked|conferred|convened} {|today |again |separately |by phone |virtually |in person }with ~ to discuss|{spoke|talked} {|today |again |by phone |by telephone |separately }with ~ {about|regarding}|{special |particular |main |key |}{focus|attention|emphasis} ~ {was|were} {made|placed|paid|given} {on|to}|{was|were} {|also |thoroughly |carefully |jointly }{reviewed|considered|examined|analy{s|z}ed}|{the |}{conversation|discussion|talks|meeting|exchange} {|also |further |mainly |primarily }{focused|centred|centered|concentrated|dealt|touched}|{the |}{agenda|topics|subjects} {|also }included|{was|were|been} ~ {discussed|considered|reviewed|examined|touched upon|addressed}|{attention|emphasis} {was|were|has been} ~ {paid|given|drawn|placed}|{discussion|discussions|conversation|talks|meeting|call|exchange} ~ {focused on|covered|centered on|centred on|dealt with|touched on|touched upon|addressed|included|concerned}|there was ~ {exchange|discussion}|{issues|topics|matters|subjects} {discussed|considered|addressed} included|{key|main|central} {topic|topics|theme|focus|subject|subjects} {of|was|were}|on the agenda|was a focus|{was|were} ~ {raised|brought up|taken up|broached|covered|explored|also discussed|the subject of}|came up|{was|were} {|also }{on the table|part of the {conversation|discussion|talks|agenda}|in play}|took up {|the |a range of |issues }|also came up|{figured|featured} {|prominently |high }{in|on} {|the }{talks|agenda|conversation|discussion|discussions}|there was {|also }talk of|{was|were} among the ~ topics|{is|are} to be discussed|views were exchanged|an exchange of views',
  },
  {
    kind: 'impersonal',
    act: 'agree',
    forms:
      'next {|round of |}{consultations|talks|meeting|round|session} {is|are|will} ~ {take place|be held|meet|convene}|joint {statement|declaration|communique|communiqué}, ~ adopted|shared understanding|put their names to|it was {|also |further |mutually }{agreed|decided|arranged|confirmed}|{agreement|agreements|consensus|understanding} {was|were|has been|have been} {|also }reached|was agreed|were agreed|were signed|was signed|was adopted|were adopted|an agreement {was|has been}|{documents|agreements|memorandum|memoranda|memorandums} {was|were}',
  },
  {
    kind: 'impersonal',
    forms:
      'it was {|also |further |likewise |once again |again }{recalled|clarified|answered|replied|explained|affirmed|made clear|acknowledged|recogni{s|z}ed|argued|indicated|added|declared|reported}|it was {|also |further |particularly }{noted|stressed|emphasi{z|s}ed|stated|pointed out|underlined|underscored|mentioned|said|observed}|{was|were} {|also |particularly |especially }{noted|stressed|emphasi{z|s}ed|underlined|underscored|highlighted|pointed out}',
  },
  {
    kind: 'impersonal',
    act: 'support',
    forms: '{was|were} {|also }{welcomed|supported|endorsed}|{satisfaction|support|solidarity} was expressed',
  },
  {
    kind: 'impersonal',
    act: 'commit',
    forms:
      '{readiness|willingness|intention|commitment} {was|were} {|also }{voiced|conveyed|announced|declared}|{was|were} {|also }{reaffirmed|confirmed|reiterated}|{readiness|willingness|commitment|intention} {was|were} {|also |mutually }{expressed|confirmed|reaffirmed}|{mutual|shared} {readiness|willingness|commitment|interest|intention|disposition}',
  },
  {
    kind: 'impersonal',
    act: 'concern',
    forms:
      '{concern|concerns|alarm|regret|unease|worry|disquiet} {was|were} {|also |likewise |again }{conveyed|expressed|raised|voiced|reiterated|shared|registered}|concern{|s} {was|were} {|also }{expressed|raised|voiced}',
  },
  {
    kind: 'impersonal',
    act: 'propose',
    forms:
      '{hope|hopes} {was|were} {|also }{expressed|voiced}|{was|were} {|also |once again |again |strongly }{urged|requested|called for|demanded|asked for|sought|proposed|suggested|recommended}|it was {|also |further }{suggested|proposed|requested|urged|recommended|asked}|{was|were} invited to|{invitation|proposal} {was|were} {extended|made}',
  },
]
