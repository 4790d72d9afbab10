// Made by `npm run eval:calibrate` from annotated meetings; change it there.
import type { Calibration } from './calibration.ts'

export const CALIBRATION: Calibration = {
  format: 'unsaid.calibration/1',
  name: 'annotated',
  models: {
    absence: {
      base: -0.4803,
      raw: 0.2281,
      features: {
        own: -0.3122,
        silent: -1.3799,
        forms: 0.2666,
        salience: 0.8231,
      },
    },
    withheld: {
      base: -0.3649,
      raw: 0.4567,
      features: {
        silent: -0.4895,
      },
    },
  },
  kinds: {
    omission: {
      model: 'absence',
      by: 'annotators',
      meetings: 64,
      findings: 631,
      right: 0.5689,
      error: 0.0324,
    },
    'self-omission': {
      model: 'absence',
      by: 'annotators',
      meetings: 59,
      findings: 196,
      right: 0.4847,
      error: 0.1235,
    },
    'withheld-position': {
      model: 'withheld',
      by: 'annotators',
      meetings: 55,
      findings: 181,
      right: 0.453,
      error: 0.0896,
    },
  },
  bound: {
    meetings: 66,
    steps: [
      {
        least: 0,
        share: 0.6155,
      },
      {
        least: 0.15,
        share: 0.6151,
      },
      {
        least: 0.19,
        share: 0.615,
      },
      {
        least: 0.2,
        share: 0.6149,
      },
      {
        least: 0.21,
        share: 0.6148,
      },
      {
        least: 0.23,
        share: 0.6147,
      },
      {
        least: 0.26,
        share: 0.6145,
      },
      {
        least: 0.31,
        share: 0.6137,
      },
      {
        least: 0.32,
        share: 0.6107,
      },
      {
        least: 0.34,
        share: 0.6105,
      },
      {
        least: 0.36,
        share: 0.6095,
      },
      {
        least: 0.4,
        share: 0.6089,
      },
      {
        least: 0.41,
        share: 0.6072,
      },
      {
        least: 0.42,
        share: 0.6068,
      },
      {
        least: 0.43,
        share: 0.5901,
      },
      {
        least: 0.44,
        share: 0.5829,
      },
      {
        least: 0.45,
        share: 0.5826,
      },
      {
        least: 0.46,
        share: 0.5805,
      },
      {
        least: 0.47,
        share: 0.58,
      },
      {
        least: 0.48,
        share: 0.5786,
      },
      {
        least: 0.49,
        share: 0.5747,
      },
      {
        least: 0.5,
        share: 0.5691,
      },
      {
        least: 0.51,
        share: 0.5656,
      },
      {
        least: 0.52,
        share: 0.5603,
      },
      {
        least: 0.53,
        share: 0.5522,
      },
      {
        least: 0.54,
        share: 0.5262,
      },
      {
        least: 0.55,
        share: 0.5015,
      },
      {
        least: 0.56,
        share: 0.4823,
      },
      {
        least: 0.57,
        share: 0.478,
      },
      {
        least: 0.58,
        share: 0.4698,
      },
      {
        least: 0.59,
        share: 0.4574,
      },
      {
        least: 0.6,
        share: 0.4288,
      },
      {
        least: 0.61,
        share: 0.4271,
      },
      {
        least: 0.62,
        share: 0.4022,
      },
      {
        least: 0.63,
        share: 0.3707,
      },
      {
        least: 0.64,
        share: 0.3496,
      },
      {
        least: 0.65,
        share: 0.3306,
      },
      {
        least: 0.66,
        share: 0.3232,
      },
      {
        least: 0.67,
        share: 0.3098,
      },
      {
        least: 0.68,
        share: 0.2948,
      },
      {
        least: 0.69,
        share: 0.2724,
      },
      {
        least: 0.7,
        share: 0.2351,
      },
      {
        least: 0.71,
        share: 0.2127,
      },
      {
        least: 0.72,
        share: 0.1978,
      },
      {
        least: 0.73,
        share: 0.1903,
      },
      {
        least: 0.74,
        share: 0.1443,
      },
      {
        least: 0.75,
        share: 0.1294,
      },
      {
        least: 0.76,
        share: 0.1195,
      },
      {
        least: 0.78,
        share: 0.0598,
      },
      {
        least: 0.79,
        share: 0.0448,
      },
      {
        least: 0.83,
        share: 0.015,
      },
    ],
  },
}
