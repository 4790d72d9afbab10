// Made by `npm run eval:calibrate` from annotated meetings; change it there.
import type { Calibration } from './calibration.ts'

export const CALIBRATION: Calibration = {
  format: 'unsaid.calibration/1',
  name: 'annotated',
  models: {
    absence: {
      base: -0.0438,
      raw: 0.3243,
      features: {
        own: -0.529,
        silent: 1.2681,
        forms: 0.4683,
        salience: 0.7542,
      },
    },
    withheld: {
      base: -0.1022,
      raw: 0.5142,
      features: {
        silent: -0.632,
      },
    },
  },
  kinds: {
    omission: {
      model: 'absence',
      by: 'annotators',
      meetings: 65,
      findings: 586,
      right: 0.7355,
      error: 0.0398,
    },
    'self-omission': {
      model: 'absence',
      by: 'annotators',
      meetings: 55,
      findings: 191,
      right: 0.5812,
      error: 0.0295,
    },
    'withheld-position': {
      model: 'withheld',
      by: 'annotators',
      meetings: 53,
      findings: 171,
      right: 0.538,
      error: 0.0731,
    },
  },
  bound: {
    meetings: 66,
    steps: [
      {
        least: 0,
        share: 0.5035,
      },
      {
        least: 0.37,
        share: 0.5027,
      },
      {
        least: 0.39,
        share: 0.5024,
      },
      {
        least: 0.4,
        share: 0.5014,
      },
      {
        least: 0.44,
        share: 0.501,
      },
      {
        least: 0.45,
        share: 0.5009,
      },
      {
        least: 0.47,
        share: 0.5004,
      },
      {
        least: 0.48,
        share: 0.4995,
      },
      {
        least: 0.49,
        share: 0.4989,
      },
      {
        least: 0.51,
        share: 0.4964,
      },
      {
        least: 0.52,
        share: 0.4948,
      },
      {
        least: 0.54,
        share: 0.492,
      },
      {
        least: 0.55,
        share: 0.4904,
      },
      {
        least: 0.57,
        share: 0.4879,
      },
      {
        least: 0.58,
        share: 0.4875,
      },
      {
        least: 0.6,
        share: 0.4854,
      },
      {
        least: 0.61,
        share: 0.484,
      },
      {
        least: 0.62,
        share: 0.4834,
      },
      {
        least: 0.63,
        share: 0.4807,
      },
      {
        least: 0.64,
        share: 0.4625,
      },
      {
        least: 0.65,
        share: 0.4594,
      },
      {
        least: 0.66,
        share: 0.4408,
      },
      {
        least: 0.67,
        share: 0.4364,
      },
      {
        least: 0.68,
        share: 0.4296,
      },
      {
        least: 0.69,
        share: 0.408,
      },
      {
        least: 0.7,
        share: 0.3816,
      },
      {
        least: 0.71,
        share: 0.3731,
      },
      {
        least: 0.72,
        share: 0.3685,
      },
      {
        least: 0.73,
        share: 0.36,
      },
      {
        least: 0.74,
        share: 0.3467,
      },
      {
        least: 0.75,
        share: 0.3181,
      },
      {
        least: 0.76,
        share: 0.3077,
      },
      {
        least: 0.77,
        share: 0.2992,
      },
      {
        least: 0.78,
        share: 0.2868,
      },
      {
        least: 0.79,
        share: 0.2703,
      },
      {
        least: 0.8,
        share: 0.2679,
      },
      {
        least: 0.81,
        share: 0.2554,
      },
      {
        least: 0.82,
        share: 0.2159,
      },
      {
        least: 0.83,
        share: 0.1946,
      },
      {
        least: 0.85,
        share: 0.1767,
      },
      {
        least: 0.86,
        share: 0.1468,
      },
      {
        least: 0.87,
        share: 0.1319,
      },
      {
        least: 0.88,
        share: 0.117,
      },
      {
        least: 0.89,
        share: 0.0821,
      },
      {
        least: 0.9,
        share: 0.0747,
      },
      {
        least: 0.91,
        share: 0.0598,
      },
      {
        least: 0.92,
        share: 0.0448,
      },
      {
        least: 0.93,
        share: 0.0299,
      },
      {
        least: 0.95,
        share: 0.015,
      },
    ],
  },
}
