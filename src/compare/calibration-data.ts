// Made by `npm run eval:calibrate` from annotated meetings; change it there.
import type { Calibration } from './calibration.ts'

export const CALIBRATION: Calibration = {
  models: {
    absence: {
      base: -0.3713,
      raw: 0.1773,
      features: {
        own: -0.4242,
        silent: -1.4858,
        forms: 0.2356,
        salience: 0.7305,
      },
    },
    withheld: {
      base: -0.3271,
      raw: 0.4572,
      features: {
        silent: -0.6456,
      },
    },
  },
  kinds: {
    omission: {
      model: 'absence',
      meetings: 63,
      findings: 640,
      right: 0.5641,
      error: 0.055,
    },
    'self-omission': {
      model: 'absence',
      meetings: 58,
      findings: 198,
      right: 0.4596,
      error: 0.1309,
    },
    'withheld-position': {
      model: 'withheld',
      meetings: 54,
      findings: 172,
      right: 0.4593,
      error: 0.0611,
    },
  },
  bound: {
    meetings: 66,
    steps: [
      {
        least: 0,
        share: 0.6114,
      },
      {
        least: 0.18,
        share: 0.6112,
      },
      {
        least: 0.19,
        share: 0.611,
      },
      {
        least: 0.21,
        share: 0.6109,
      },
      {
        least: 0.23,
        share: 0.6108,
      },
      {
        least: 0.28,
        share: 0.6078,
      },
      {
        least: 0.31,
        share: 0.607,
      },
      {
        least: 0.33,
        share: 0.6066,
      },
      {
        least: 0.37,
        share: 0.6064,
      },
      {
        least: 0.38,
        share: 0.6048,
      },
      {
        least: 0.39,
        share: 0.6039,
      },
      {
        least: 0.4,
        share: 0.6019,
      },
      {
        least: 0.41,
        share: 0.5864,
      },
      {
        least: 0.42,
        share: 0.5847,
      },
      {
        least: 0.43,
        share: 0.5833,
      },
      {
        least: 0.44,
        share: 0.5818,
      },
      {
        least: 0.45,
        share: 0.5813,
      },
      {
        least: 0.46,
        share: 0.5784,
      },
      {
        least: 0.47,
        share: 0.5726,
      },
      {
        least: 0.48,
        share: 0.5714,
      },
      {
        least: 0.49,
        share: 0.5685,
      },
      {
        least: 0.5,
        share: 0.5632,
      },
      {
        least: 0.51,
        share: 0.5599,
      },
      {
        least: 0.52,
        share: 0.5528,
      },
      {
        least: 0.53,
        share: 0.5434,
      },
      {
        least: 0.54,
        share: 0.5229,
      },
      {
        least: 0.55,
        share: 0.5015,
      },
      {
        least: 0.56,
        share: 0.4735,
      },
      {
        least: 0.57,
        share: 0.463,
      },
      {
        least: 0.58,
        share: 0.4406,
      },
      {
        least: 0.59,
        share: 0.4174,
      },
      {
        least: 0.6,
        share: 0.4086,
      },
      {
        least: 0.61,
        share: 0.3887,
      },
      {
        least: 0.62,
        share: 0.3484,
      },
      {
        least: 0.63,
        share: 0.3355,
      },
      {
        least: 0.64,
        share: 0.3177,
      },
      {
        least: 0.65,
        share: 0.3042,
      },
      {
        least: 0.66,
        share: 0.3035,
      },
      {
        least: 0.67,
        share: 0.2811,
      },
      {
        least: 0.68,
        share: 0.2712,
      },
      {
        least: 0.69,
        share: 0.2637,
      },
      {
        least: 0.7,
        share: 0.2488,
      },
      {
        least: 0.71,
        share: 0.1891,
      },
      {
        least: 0.72,
        share: 0.1518,
      },
      {
        least: 0.73,
        share: 0.1418,
      },
      {
        least: 0.75,
        share: 0.1269,
      },
      {
        least: 0.76,
        share: 0.0747,
      },
      {
        least: 0.79,
        share: 0.0598,
      },
      {
        least: 0.8,
        share: 0.0299,
      },
      {
        least: 0.81,
        share: 0.015,
      },
    ],
  },
}
