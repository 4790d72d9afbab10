// Made by `npm run eval:calibrate` from annotated meetings; change it there.
import type { Calibration } from './calibration.ts'

export const CALIBRATION: Calibration = {
  format: 'unsaid.calibration/1',
  name: 'annotated',
  models: {
    absence: {
      base: 0.024,
      raw: 0.3214,
      features: {
        own: -0.5406,
        silent: 1.2288,
        forms: 0.4513,
        salience: 0.756,
      },
    },
    withheld: {
      base: -0.1064,
      raw: 0.5347,
      features: {
        silent: -0.6303,
      },
    },
  },
  kinds: {
    omission: {
      model: 'absence',
      by: 'annotators',
      meetings: 65,
      findings: 579,
      right: 0.7461,
      error: 0.0357,
    },
    'self-omission': {
      model: 'absence',
      by: 'annotators',
      meetings: 55,
      findings: 187,
      right: 0.5936,
      error: 0.0481,
    },
    'withheld-position': {
      model: 'withheld',
      by: 'annotators',
      meetings: 55,
      findings: 175,
      right: 0.5371,
      error: 0.0691,
    },
  },
  bound: {
    meetings: 66,
    steps: [
      {
        least: 0,
        share: 0.4976,
      },
      {
        least: 0.4,
        share: 0.4969,
      },
      {
        least: 0.41,
        share: 0.4952,
      },
      {
        least: 0.46,
        share: 0.4949,
      },
      {
        least: 0.47,
        share: 0.494,
      },
      {
        least: 0.48,
        share: 0.4937,
      },
      {
        least: 0.49,
        share: 0.4934,
      },
      {
        least: 0.5,
        share: 0.4919,
      },
      {
        least: 0.53,
        share: 0.4881,
      },
      {
        least: 0.54,
        share: 0.4878,
      },
      {
        least: 0.55,
        share: 0.4871,
      },
      {
        least: 0.56,
        share: 0.4846,
      },
      {
        least: 0.58,
        share: 0.4833,
      },
      {
        least: 0.59,
        share: 0.4812,
      },
      {
        least: 0.61,
        share: 0.4798,
      },
      {
        least: 0.62,
        share: 0.4786,
      },
      {
        least: 0.63,
        share: 0.4771,
      },
      {
        least: 0.64,
        share: 0.4767,
      },
      {
        least: 0.65,
        share: 0.4593,
      },
      {
        least: 0.66,
        share: 0.4565,
      },
      {
        least: 0.67,
        share: 0.4534,
      },
      {
        least: 0.68,
        share: 0.4328,
      },
      {
        least: 0.69,
        share: 0.4259,
      },
      {
        least: 0.7,
        share: 0.4021,
      },
      {
        least: 0.71,
        share: 0.3836,
      },
      {
        least: 0.72,
        share: 0.3633,
      },
      {
        least: 0.73,
        share: 0.3617,
      },
      {
        least: 0.74,
        share: 0.3532,
      },
      {
        least: 0.75,
        share: 0.3425,
      },
      {
        least: 0.76,
        share: 0.3201,
      },
      {
        least: 0.77,
        share: 0.3059,
      },
      {
        least: 0.78,
        share: 0.2974,
      },
      {
        least: 0.79,
        share: 0.285,
      },
      {
        least: 0.8,
        share: 0.2686,
      },
      {
        least: 0.81,
        share: 0.2661,
      },
      {
        least: 0.82,
        share: 0.2514,
      },
      {
        least: 0.83,
        share: 0.2039,
      },
      {
        least: 0.84,
        share: 0.1896,
      },
      {
        least: 0.85,
        share: 0.1717,
      },
      {
        least: 0.86,
        share: 0.1418,
      },
      {
        least: 0.87,
        share: 0.1269,
      },
      {
        least: 0.89,
        share: 0.0971,
      },
      {
        least: 0.9,
        share: 0.0821,
      },
      {
        least: 0.91,
        share: 0.0747,
      },
      {
        least: 0.92,
        share: 0.0448,
      },
      {
        least: 0.94,
        share: 0.0299,
      },
      {
        least: 0.95,
        share: 0.015,
      },
    ],
  },
}
