/** The add-in's id: the same in the manifest and in the workbooks that carry settings of ours. */
export const ADD_IN_ID = '5359fe64-1d29-4807-8326-0857501a617b';
