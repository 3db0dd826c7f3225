// Where bureaux that run the same version differ: docs/regulator-divergences.md says where each comes from. Like every option
// of a bureau, each may stand in a row of the table of bureaux.

export const dialectOptions = [
  {
    name: 'REGULATOR_PASSWORD_HASH',
    group: 'bureau',
    standard: 'same',
    purpose: 'the same for the digest of the password alone: `raw`, `hex`, or the `same` as above',
  },
  {
    name: 'REGULATOR_ISP_ID_NAME',
    group: 'bureau',
    standard: '',
    purpose:
      'name of the first argument of every call, such as ispId, ispID or arg0, where the bureau’s WSDL is wrong about it. Empty: as the WSDL says',
  },
  {
    name: 'REGULATOR_CONTAINER',
    group: 'bureau',
    standard: 'zip',
    purpose: 'how uploads are packed: `zip`, or `gzip` for older installations; downloads are told apart',
  },
  {
    name: 'REGULATOR_ENTRY_NAME',
    group: 'bureau',
    standard: 'beianinfo.xml',
    purpose: 'name of the file inside the zip',
  },
  {
    name: 'REGULATOR_CAP_COUNTS',
    group: 'bureau',
    standard: 'image',
    purpose:
      'what the caps of 100 and 150 KB count: the `image`, or its `base64` text, which is a third longer',
  },
  {
    name: 'REGULATOR_ROOT_VERSION',
    group: 'bureau',
    standard: 'V.3.0',
    purpose: 'version that uploads name, where the bureau compares it (5004)',
  },
  {
    name: 'REGULATOR_REPORTED_BY',
    group: 'bureau',
    standard: 'provider',
    purpose:
      'who is said to report a new subject (Bbfs): the `provider` (代为报备), or the `subject` itself (自行报备)',
  },
  {
    name: 'REGULATOR_ELECTRONIC_VERIFICATION',
    group: 'bureau',
    standard: 'no',
    purpose:
      '`yes`: the record of the electronic verification (电子化核验) goes with each case, by the extension of wire/extension, where the bureau says that it takes it',
  },
] as const
