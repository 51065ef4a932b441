package org.beret.classroom.supervised;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Time-ordered id of a supervised quiz. */
public record SupervisedQuizId(UUID value) {

    static SupervisedQuizId next() {
        return new SupervisedQuizId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
