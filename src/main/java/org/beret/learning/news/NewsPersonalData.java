package org.beret.learning.news;

import org.beret.identity.PersonalDataSection;
import org.beret.identity.PersonalDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a trainee last looked at what is new; nobody else is told. */
@Configuration(proxyBeanMethods = false)
class NewsPersonalData {

    private final JdbcClient jdbc;

    NewsPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    @Order(2)
    PersonalDataSource newsLookData() {
        return PersonalDataSection.of(
                        "news-looks",
                        person -> jdbc.sql("select last_at from learning_news_look where person_id = :person")
                                .param("person", person.value())
                                .query()
                                .listOfRows())
                .erasing(person -> jdbc.sql("delete from learning_news_look where person_id = :person")
                        .param("person", person.value())
                        .update())
                .forThePersonAlone();
    }
}
