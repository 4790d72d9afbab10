/** Words too common in accounts of meetings to tell two statements apart. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor of to in on at by for with from as into over under about between among against toward towards through during after before within without ' +
    'is are was were be been being has have had do does did will would shall should can could may might must not no yes it its this that these those there here ' +
    'he she they them his her their our we you your i me my us who whom which what when where why how than then so such also both all each any some more most many much other another same own very ' +
    'said noted stressed emphasized emphasised underscored reaffirmed reiterated expressed stated pointed leaders leader sides side president presidents minister prime today mr mrs mister secretary two one new including further regarding well up out if while because since until only just even'
  ).split(' '),
)
