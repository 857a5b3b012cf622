import { refreshFromRibbon } from './refreshPipeline';

/** The ribbon's buttons, by the names that the manifest gives them. */
void Office.onReady(() => {
  Office.actions.associate('refreshPipeline', refreshFromRibbon);
});
