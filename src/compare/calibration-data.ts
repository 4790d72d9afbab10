// Made by `npm run eval:calibrate` from annotated meetings; change it there.
import type { Calibration } from './calibration.ts'

export const CALIBRATION: Calibration = {
  models: {
    absence: {
      base: -0.4634,
      raw: 0.2084,
      features: {
        own: -0.3286,
        silent: -1.42,
        forms: 0.253,
        salience: 0.8441,
      },
    },
    withheld: {
      base: -0.3551,
      raw: 0.4843,
      features: {
        silent: -0.6362,
      },
    },
  },
  kinds: {
    omission: {
      model: 'absence',
      meetings: 64,
      findings: 639,
      right: 0.5665,
      error: 0.044,
    },
    'self-omission': {
      model: 'absence',
      meetings: 59,
      findings: 198,
      right: 0.4798,
      error: 0.1265,
    },
    'withheld-position': {
      model: 'withheld',
      meetings: 55,
      findings: 178,
      right: 0.4551,
      error: 0.0606,
    },
  },
  bound: {
    meetings: 66,
    steps: [
      {
        least: 0,
        share: 0.6159,
      },
      {
        least: 0.14,
        share: 0.6155,
      },
      {
        least: 0.19,
        share: 0.6153,
      },
      {
        least: 0.2,
        share: 0.6152,
      },
      {
        least: 0.22,
        share: 0.615,
      },
      {
        least: 0.25,
        share: 0.6149,
      },
      {
        least: 0.3,
        share: 0.6119,
      },
      {
        least: 0.32,
        share: 0.6111,
      },
      {
        least: 0.33,
        share: 0.6107,
      },
      {
        least: 0.35,
        share: 0.6105,
      },
      {
        least: 0.37,
        share: 0.6095,
      },
      {
        least: 0.4,
        share: 0.6089,
      },
      {
        least: 0.41,
        share: 0.6086,
      },
      {
        least: 0.42,
        share: 0.5911,
      },
      {
        least: 0.43,
        share: 0.5904,
      },
      {
        least: 0.44,
        share: 0.5845,
      },
      {
        least: 0.45,
        share: 0.581,
      },
      {
        least: 0.46,
        share: 0.5809,
      },
      {
        least: 0.47,
        share: 0.5804,
      },
      {
        least: 0.48,
        share: 0.579,
      },
      {
        least: 0.49,
        share: 0.5749,
      },
      {
        least: 0.5,
        share: 0.5717,
      },
      {
        least: 0.51,
        share: 0.566,
      },
      {
        least: 0.52,
        share: 0.5638,
      },
      {
        least: 0.53,
        share: 0.5543,
      },
      {
        least: 0.54,
        share: 0.5298,
      },
      {
        least: 0.55,
        share: 0.5109,
      },
      {
        least: 0.56,
        share: 0.4877,
      },
      {
        least: 0.57,
        share: 0.4852,
      },
      {
        least: 0.58,
        share: 0.4703,
      },
      {
        least: 0.59,
        share: 0.4519,
      },
      {
        least: 0.6,
        share: 0.4329,
      },
      {
        least: 0.61,
        share: 0.4201,
      },
      {
        least: 0.62,
        share: 0.401,
      },
      {
        least: 0.63,
        share: 0.3587,
      },
      {
        least: 0.64,
        share: 0.3475,
      },
      {
        least: 0.65,
        share: 0.345,
      },
      {
        least: 0.66,
        share: 0.3301,
      },
      {
        least: 0.67,
        share: 0.3234,
      },
      {
        least: 0.68,
        share: 0.2936,
      },
      {
        least: 0.69,
        share: 0.2787,
      },
      {
        least: 0.7,
        share: 0.2488,
      },
      {
        least: 0.71,
        share: 0.2115,
      },
      {
        least: 0.72,
        share: 0.1966,
      },
      {
        least: 0.73,
        share: 0.1443,
      },
      {
        least: 0.75,
        share: 0.1195,
      },
      {
        least: 0.77,
        share: 0.1045,
      },
      {
        least: 0.78,
        share: 0.0448,
      },
      {
        least: 0.82,
        share: 0.0299,
      },
      {
        least: 0.83,
        share: 0.015,
      },
    ],
  },
}
