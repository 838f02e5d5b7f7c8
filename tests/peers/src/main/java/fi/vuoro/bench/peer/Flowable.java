package fi.vuoro.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** A process with a user task a question, and gateways that validate numbers and branch. */
final class Flowable implements Consumer<Runnable> {
  private static final List<Object> REPLIES =
      List.of(8, "The staff", "yes", 6, "web", "search", 12, 4, "no", "Nothing");

  private final ProcessEngine engine;

  private Flowable(String database, HistoryLevel history) {
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setJdbcUrl("jdbc:h2:" + database);
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setHistoryLevel(history);
    configuration.setAsyncExecutorActivate(false);
    configuration.setDisableIdmEngine(true);
    configuration.setDisableEventRegistry(true);
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("survey.bpmn20.xml")
        .deploy();
  }

  static Flowable inMemory() {
    return new Flowable("mem:survey;DB_CLOSE_DELAY=-1", HistoryLevel.NONE);
  }

  static Flowable inFile() {
    try {
      Path folder = Files.createTempDirectory("flowable");
      return new Flowable("file:" + folder.resolve("survey"), HistoryLevel.AUDIT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void accept(Runnable turnTaken) {
    String id = engine.getRuntimeService().startProcessInstanceByKey("survey").getId();
    Task open = open(id);
    turnTaken.run();
    for (Object reply : REPLIES) {
      engine.getTaskService().complete(open.getId(), Map.of(open.getTaskDefinitionKey(), reply));
      open = open(id);
      turnTaken.run();
    }
    if (open != null) {
      throw new IllegalStateException("the process did not end, but asks " + open.getName());
    }
  }

  private Task open(String instance) {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }
}
